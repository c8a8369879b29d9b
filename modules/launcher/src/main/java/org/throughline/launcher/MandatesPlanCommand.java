package org.throughline.launcher;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.throughline.offices.Rehearsal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what the folder would change of who covers what; nothing takes effect. */
@Command(name = "plan", resourceBundle = "org.throughline.launcher.usage", mixinStandardHelpOptions = true)
final class MandatesPlanCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common = new CommonOptions();

    private final Console console;
    private final Clock clock;

    MandatesPlanCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        MandateActs acts = new MandateActs(common, console, clock);
        List<Rehearsal> plans = acts.inTransaction(mandates -> mandates.plan(acts.configuration()));
        plans.forEach(acts::tell);
        if (plans.isEmpty()) {
            console.say("mandates.same", Map.of());
        }
        boolean sound = plans.stream().allMatch(plan -> plan.problems().isEmpty());
        return (sound ? ExitStatus.DONE : ExitStatus.REFUSED).code();
    }
}
