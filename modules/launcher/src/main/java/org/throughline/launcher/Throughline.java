package org.throughline.launcher;

import java.time.Clock;
import java.util.Optional;
import org.throughline.database.DatabaseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The command line: {@code java -jar throughline.jar COMMAND}. */
@Command(
        name = "throughline",
        subcommands = {
            ServeCommand.class,
            MigrateCommand.class,
            ImportCommand.class,
            ConfigCommand.class,
            MandatesCommand.class,
            JournalCommand.class
        },
        resourceBundle = "org.throughline.launcher.usage",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = BuiltVersion.class)
final class Throughline {

    private Throughline() {}

    /** Ends with the status of the command: 0 done, 1 refused, 2 usage, 3 cannot start. */
    public static void main(String[] arguments) {
        Running running = new Running();
        running.endWithVirtualMachine();
        int status = run(Console.ofThisProcess(), Clock.systemUTC(), running, arguments);
        running.leaveWith(status);
        System.exit(status);
    }

    private static int run(Console console, Clock clock, Running running, String... arguments) {
        return new CommandLine(new Throughline(), new Commands(console, clock, running))
                .setExecutionExceptionHandler(refusals(console, running))
                .execute(arguments);
    }

    private static IExecutionExceptionHandler refusals(Console console, Running running) {
        return (problem, command, parsed) -> {
            if (running.isEnding()) {
                // What is being ended under the command's hands fails: that is no news.
                return ExitStatus.DONE.code();
            }
            if (problem instanceof Refusal refusal) {
                refusal.sentences(console.language()).forEach(console::complain);
                return refusal.status().code();
            }
            if (problem instanceof DatabaseException refusal) {
                console.complain(refusal.sentence().in(console.language()));
                return ExitStatus.CANNOT_START.code();
            }
            throw problem;
        };
    }

    /** Gives each command what it works with. */
    private record Commands(Console console, Clock clock, Running running) implements CommandLine.IFactory {

        @Override
        public <K> K create(Class<K> kind) throws Exception {
            if (kind == ServeCommand.class) {
                return kind.cast(new ServeCommand(console, clock, running));
            }
            if (kind == MigrateCommand.class) {
                return kind.cast(new MigrateCommand(console));
            }
            if (kind == ImportEnterprisesCommand.class) {
                return kind.cast(new ImportEnterprisesCommand(console, clock));
            }
            if (kind == ConfigCheckCommand.class) {
                return kind.cast(new ConfigCheckCommand(console, clock));
            }
            if (kind == JournalVerifyCommand.class) {
                return kind.cast(new JournalVerifyCommand(console));
            }
            if (kind == JournalArchiveCommand.class) {
                return kind.cast(new JournalArchiveCommand(console, clock));
            }
            Optional<K> mandates = mandates(kind);
            return mandates.isPresent()
                    ? mandates.get()
                    : CommandLine.defaultFactory().create(kind);
        }

        private <K> Optional<K> mandates(Class<K> kind) {
            Object made = null;
            if (kind == MandatesCheckCommand.class) {
                made = new MandatesCheckCommand(console);
            } else if (kind == MandatesPlanCommand.class) {
                made = new MandatesPlanCommand(console, clock);
            } else if (kind == MandatesApplyCommand.class) {
                made = new MandatesApplyCommand(console, clock);
            } else if (kind == MandatesHistoryCommand.class) {
                made = new MandatesHistoryCommand(console, clock);
            } else if (kind == MandatesUndoCommand.class) {
                made = new MandatesUndoCommand(console, clock);
            }
            return Optional.ofNullable(kind.cast(made));
        }
    }
}
