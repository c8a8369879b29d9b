package org.throughline.launcher;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.throughline.database.DatabaseException;
import org.throughline.database.DatabaseLogin;
import org.throughline.journal.JournalArchive;
import org.throughline.journal.JournalArchive.Archived;
import org.throughline.journal.JournalFolder;
import org.throughline.journal.JournalVerification.Break;
import org.throughline.kernel.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Moves entries that are older than the operator wants to keep at hand out of the database into files. */
@Command(name = "archive", resourceBundle = "org.throughline.launcher.usage", mixinStandardHelpOptions = true)
final class JournalArchiveCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common = new CommonOptions();

    private final Console console;
    private final Clock clock;

    JournalArchiveCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        JournalSettings settings = new JournalSettings(common);
        JournalFolder folder = settings.folder();
        Instant until = settings.keeping(clock).until(clock);
        Archived archived = new PresentDatabase(common).askAsOwner(owner -> archived(owner, folder, until));
        archived.files().forEach(console::write);
        Break stopped = archived.stoppedAt();
        if (stopped != null) {
            throw new Refusal(
                    ExitStatus.REFUSED,
                    List.of(
                            JournalVerifyCommand.sentence(stopped)::in,
                            new Phrase(Refusal.BUNDLE, "journal.archive.broken", Map.of())::in));
        }
        if (archived.files().isEmpty()) {
            console.say("journal.archive.none", Map.of("until", JournalVerifyCommand.time(until)));
        } else {
            console.say("journal.archive.done", figures(archived, folder));
        }
        return ExitStatus.DONE.code();
    }

    private Archived archived(DatabaseLogin owner, JournalFolder folder, Instant until) {
        JournalArchive archive = JournalArchive.of(
                folder,
                clock,
                OperatorSettings.suite(common.configFolder()),
                System.getProperty("user.name", "installation"));
        try (Connection connection = owner.connections().getConnection()) {
            return archive.archive(connection, until);
        } catch (SQLException failed) {
            throw DatabaseException.unusable(owner, failed);
        } catch (IOException unwritable) {
            throw Refusal.toStart(
                    "journal.archive.unwritable",
                    Map.of("folder", folder.archive().toString(), "said", String.valueOf(unwritable.getMessage())));
        }
    }

    private static Map<String, String> figures(Archived archived, JournalFolder folder) {
        return Map.of(
                "entries", Long.toString(archived.entries()),
                "files", Integer.toString(archived.files().size()),
                "folder", folder.archive().toString());
    }
}
