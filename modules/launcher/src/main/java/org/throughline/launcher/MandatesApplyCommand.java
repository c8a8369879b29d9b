package org.throughline.launcher;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.throughline.offices.Rehearsal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets the folder's mandates take effect, of all bureaus or of none. */
@Command(name = "apply", resourceBundle = "org.throughline.launcher.usage", mixinStandardHelpOptions = true)
final class MandatesApplyCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "option.mandates-reason")
    private @Nullable String reason;

    private final Console console;
    private final Clock clock;

    MandatesApplyCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        MandateActs acts = new MandateActs(common, console, clock);
        List<Rehearsal> applied = acts.inTransaction(mandates -> {
            List<Rehearsal> done = new ArrayList<>();
            for (Rehearsal plan : mandates.plan(acts.configuration())) {
                acts.tell(plan);
                done.add(mandates.apply(plan, reason, acts.configuration()));
            }
            return done;
        });
        console.say(
                applied.isEmpty() ? "mandates.same" : "mandates.applied",
                Map.of("count", Integer.toString(applied.size())));
        return ExitStatus.DONE.code();
    }
}
