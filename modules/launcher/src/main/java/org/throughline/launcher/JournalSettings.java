package org.throughline.launcher;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.throughline.journal.JournalFolder;
import org.throughline.journal.JournalKeeping;

/** What the operator set about the journal, for commands that work without the server; the file counts, as there. */
final class JournalSettings {

    /** Key of the sentence for what is no keeping. */
    static final String NO_KEEPING = "journal.archive.keep";

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
                .orElseThrow(
                        () -> Refusal.toStart(NO_KEEPING, Map.of("variable", JournalKeeping.SETTING, "value", word)));
    }

    private Optional<String> set(String key) {
        return new SettingsFile(common.configFolder()).set(key);
    }
}
