package org.throughline.launcher;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.throughline.offices.Rehearsal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells which plans were applied, the latest first. */
@Command(name = "history", resourceBundle = "org.throughline.launcher.usage", mixinStandardHelpOptions = true)
final class MandatesHistoryCommand implements Callable<Integer> {

    private static final int SHOWN = 100;

    @Mixin
    private CommonOptions common = new CommonOptions();

    private final Console console;
    private final Clock clock;

    MandatesHistoryCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        MandateActs acts = new MandateActs(common, console, clock);
        List<Rehearsal> applied = acts.inTransaction(mandates -> mandates.history(SHOWN));
        applied.forEach(acts::tell);
        if (applied.isEmpty()) {
            console.say("mandates.no-history", Map.of());
        }
        return ExitStatus.DONE.code();
    }
}
