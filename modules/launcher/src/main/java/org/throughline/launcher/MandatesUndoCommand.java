package org.throughline.launcher;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.throughline.offices.Rehearsal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes back the plan that was applied last, from today on. */
@Command(name = "undo", resourceBundle = "org.throughline.launcher.usage", mixinStandardHelpOptions = true)
final class MandatesUndoCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "option.mandates-reason")
    private @Nullable String reason;

    private final Console console;
    private final Clock clock;

    MandatesUndoCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        MandateActs acts = new MandateActs(common, console, clock);
        Optional<Rehearsal> back = acts.inTransaction(mandates -> {
            Optional<Rehearsal> plan = mandates.undo();
            if (plan.isPresent()) {
                acts.tell(plan.get());
                mandates.apply(plan.get(), reason, acts.configuration());
            }
            return plan;
        });
        console.say(back.isEmpty() ? "mandates.no-history" : "mandates.undone", Map.of());
        return (back.isEmpty() ? ExitStatus.REFUSED : ExitStatus.DONE).code();
    }
}
