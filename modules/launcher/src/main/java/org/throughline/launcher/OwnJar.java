package org.throughline.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;

/** The jar this program runs from, with the server, the web application and the migrations inside. */
final class OwnJar {

    private static final String MIGRATIONS = "db/migration/";

    private OwnJar() {}

    /** Where the jar is. */
    static Path location() {
        try {
            return Path.of(OwnJar.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath()
                    .normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a code source that is no address", e);
        }
    }

    /**
     * What the jar holds of server and application and of the program that lays them out, in eight hexadecimal digits;
     * other contents, other digits.
     */
    static String serverFingerprint() {
        return fingerprint("server/", "org/throughline/launcher/");
    }

    /** What migrations the jar holds, in eight hexadecimal digits. */
    static String migrationsFingerprint() {
        return fingerprint(MIGRATIONS);
    }

    /** The time stamp of the newest migration in the jar, such as {@code 202611211030}. */
    static String newestMigration() {
        try (JarFile jar = new JarFile(location().toFile())) {
            return jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith(MIGRATIONS) && name.endsWith(".sql"))
                    .map(name -> name.substring(name.lastIndexOf("/V") + 2, name.indexOf("__")))
                    .max(String::compareTo)
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException("read " + location(), e);
        }
    }

    /** The content of an entry; the caller closes it. */
    static InputStream open(String entry) {
        InputStream content = OwnJar.class.getResourceAsStream("/" + entry);
        if (content == null) {
            throw new IllegalStateException(entry + " is missing from " + location());
        }
        return content;
    }

    /** The jar's table of contents has a checksum of each entry already: nothing is unpacked for this. */
    private static String fingerprint(String... prefixes) {
        CRC32 sum = new CRC32();
        try (JarFile jar = new JarFile(location().toFile())) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (Arrays.stream(prefixes).anyMatch(entry.getName()::startsWith)) {
                    sum.update(
                            (entry.getName() + ":" + entry.getCrc()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("read " + location(), e);
        }
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
