package org.throughline.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.throughline.database.DatabaseException;
import org.throughline.database.DatabaseLogin;
import org.throughline.journal.JournalFolder;
import org.throughline.journal.JournalVerification;
import org.throughline.journal.JournalVerification.Break;
import org.throughline.journal.JournalVerification.ClockSetBack;
import org.throughline.journal.JournalVerification.Verdict;
import org.throughline.kernel.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Finds out whether the journal was touched, and names the first place where it was; changes nothing. */
@Command(name = "verify", resourceBundle = "org.throughline.launcher.usage", mixinStandardHelpOptions = true)
final class JournalVerifyCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    @Mixin
    private CommonOptions common = new CommonOptions();

    private final Console console;

    JournalVerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        JournalFolder folder = new JournalSettings(common).folder();
        Path checkpoints = folder.path();
        Verdict verdict = new PresentDatabase(common).ask(database -> verdict(database, folder));
        ClockSetBack back = verdict.clockSetBack();
        if (back != null) {
            console.say("journal.clock", clock(back));
        }
        if (verdict.checkpoints() == 0) {
            console.say("journal.no-checkpoint", Map.of("folder", checkpoints.toString()));
        }
        Break broken = verdict.firstBroken();
        if (broken != null) {
            throw new Refusal(ExitStatus.REFUSED, List.of(sentence(broken)::in));
        }
        console.say("journal.intact", figures(verdict));
        return ExitStatus.DONE.code();
    }

    private static Verdict verdict(DatabaseLogin database, JournalFolder folder) {
        try (Connection connection = database.connections().getConnection()) {
            return JournalVerification.against(folder.path(), folder.archive()).verify(connection);
        } catch (SQLException failed) {
            throw DatabaseException.unusable(database, failed);
        } catch (IOException unreadable) {
            throw Refusal.toStart(
                    "data.unusable",
                    Map.of("folder", folder.path().toString(), "said", String.valueOf(unreadable.getMessage())));
        }
    }

    static Phrase sentence(Break broken) {
        return new Phrase(
                Refusal.BUNDLE,
                "journal.broken." + broken.harm(),
                Map.of(
                        "position",
                        Long.toString(broken.position()),
                        "entry",
                        String.valueOf(broken.entry()),
                        "file",
                        String.valueOf(broken.file())));
    }

    private static Map<String, String> figures(Verdict verdict) {
        return Map.of(
                "entries", Long.toString(verdict.entries()),
                "sealed", Long.toString(verdict.sealed()),
                "checkpoints", Integer.toString(verdict.checkpoints()));
    }

    private static Map<String, String> clock(ClockSetBack back) {
        return Map.of("position", Long.toString(back.position()), "from", time(back.from()), "to", time(back.to()));
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }
}
