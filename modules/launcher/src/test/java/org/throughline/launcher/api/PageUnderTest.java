package org.throughline.launcher.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.testkit.TestFolders;

/**
 * A page that a module of the built server declares, present and future.
 *
 * @param path its address, with {@code {uscc}} for a firm, {@code {name}} for a fact, {@code {contact}} for a contact
 *     person, {@code {referral}} for a referral, {@code {former}} for a record that could be merged into the firm,
 *     {@code {track}} for a track and {@code {id}} for an entry of the journal
 * @param right what it needs; {@code -} for none
 */
record PageUnderTest(String path, String right) {

    private static final String NOBODYS = "01900000-0000-7000-8000-000000000000";
    private static final String PLACE = "META-INF/throughline/pages";

    /** Every page of every module in the server's archive. */
    static List<PageUnderTest> all() {
        Path war = TestFolders.checkout().resolve("modules/webapp/target/ROOT.war");
        List<PageUnderTest> pages = new ArrayList<>();
        try (FileSystem archive = FileSystems.newFileSystem(war);
                Stream<Path> jars = Files.list(archive.getPath("WEB-INF/lib"))) {
            read(archive.getPath("WEB-INF/classes", PLACE), pages);
            for (Path jar : jars.filter(path -> path.getFileName().toString().startsWith("throughline-"))
                    .toList()) {
                Path copy = Files.createTempFile("module", ".jar");
                Files.write(copy, Files.readAllBytes(jar));
                try (FileSystem module = FileSystems.newFileSystem(copy)) {
                    read(module.getPath(PLACE), pages);
                }
                Files.delete(copy);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (pages.size() < 5) {
            throw new IllegalStateException("Not the pages of the house: " + pages);
        }
        return pages;
    }

    /**
     * Whether it is about something that is there once somebody made it, for nobody else or for all; here nobody did.
     */
    boolean isOfItsMaker() {
        return path.contains("{draft}")
                || path.contains("{import}")
                || path.contains("{view}")
                || path.contains("{plan}")
                || path.contains("{transfer}")
                || path.contains("{judgement}")
                || path.contains("{expert}");
    }

    /** The address of this page for a firm and what is its own, an entry of the journal and a post. */
    String at(FirmUnderTest firm, String entry, String post) {
        String address = path.replace("{uscc}", firm.uscc())
                .replace("{contact}", firm.contact())
                .replace("{referral}", firm.referral())
                .replace("{former}", firm.former())
                .replace("/admin/journal/{id}", "/admin/journal/" + entry)
                .replace("/admin/posts/{id}", "/admin/posts/" + post)
                .replace("{name}", "employees")
                .replace("{track}", "semiconductors")
                .replace("{judgement}", NOBODYS)
                .replace("{expert}", NOBODYS)
                .replace("{policy}", "SAMPLE-RD")
                .replace("{clause}", "rd-subsidy")
                .replace("{account}", "director")
                .replace("{client}", "province")
                .replace("{draft}", NOBODYS)
                .replace("{import}", NOBODYS)
                .replace("{view}", NOBODYS)
                .replace("{plan}", NOBODYS)
                .replace("{transfer}", NOBODYS);
        if (address.contains("{")) {
            throw new IllegalStateException("Say here what " + path + " is asked with");
        }
        return address;
    }

    private static void read(Path place, List<PageUnderTest> pages) throws IOException {
        if (!Files.exists(place)) {
            return;
        }
        for (String line : Files.readAllLines(place)) {
            String[] words = line.strip().split("\\s+", -1);
            if (words[0].startsWith("/") && words.length == 3) {
                pages.add(new PageUnderTest(words[0], words[2]));
            }
        }
    }
}
