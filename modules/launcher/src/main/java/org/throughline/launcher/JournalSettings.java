package org.throughline.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.throughline.journal.JournalFolder;
import org.throughline.journal.JournalKeeping;

/** What the operator set about the journal, for commands that work without the server; the file counts, as there. */
final class JournalSettings {

    private static final String FILE = "throughline.properties";

    private final CommonOptions common;

    JournalSettings(CommonOptions common) {
        this.common = common;
    }

    JournalFolder folder() {
        return JournalFolder.in(common.dataFolder().folder(), set(JournalFolder.ARCHIVE));
    }

    /**
     * How long entries stay in the database.
     *
     * @throws Refusal for what is no period, or one of less than six months
     */
    JournalKeeping keeping(Clock clock) {
        String word = set(JournalKeeping.SETTING).orElse(JournalKeeping.USUAL);
        return JournalKeeping.ofWord(word, clock)
                .orElseThrow(() -> Refusal.toStart(
                        "journal.archive.keep", Map.of("variable", JournalKeeping.SETTING, "value", word)));
    }

    private Optional<String> set(String key) {
        Optional<String> inFile = Optional.ofNullable(operators().getProperty(key));
        return inFile.or(() -> CommonOptions.environment(
                key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_')));
    }

    private Properties operators() {
        Properties set = new Properties();
        Path file = common.configFolder().resolve(FILE);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                set.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("read " + file, e);
            }
        }
        return set;
    }
}
