package org.throughline.jobs.application;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.throughline.jobs.InTheNameOf;
import org.throughline.jobs.JobKind;
import org.throughline.jobs.domain.Attempts;
import org.throughline.jobs.domain.Ending;
import org.throughline.jobs.domain.Leases.Taken;
import org.throughline.trace.RequestTrace;

/** One attempt of a node at a job; what it writes into log and journal carries the trace {@code job-} and its id. */
final class Attempt {

    private static final Logger LOG = Logger.getLogger(Attempt.class.getName());
    private static final int MAX_CAUSES = 20;

    private final Taken taken;
    private final JobKind kind;
    private final NodeParts parts;
    private final LeasedRun run;

    Attempt(Taken taken, JobKind kind, NodeParts parts, NodeSettings settings, BooleanSupplier nodeEnds) {
        this.taken = taken;
        this.kind = kind;
        this.parts = parts;
        this.run = new LeasedRun(taken, parts, settings.lease(), nodeEnds);
    }

    /** Does the work in the name of whoever asked. */
    @SuppressWarnings("try") // A trace is there to be open.
    Ending carryOut() {
        try (RequestTrace trace = RequestTrace.open(trace())) {
            run.check();
            Optional<Ending> givenUp = Attempts.givenUp(taken.tries());
            if (givenUp.isPresent()) {
                return givenUp.get();
            }
            return InTheNameOf.work(run.standing(), () -> new Ending.Done(kind.run(run)));
        }
    }

    /** What a failure leads to; nothing where the job is no longer ours. */
    @SuppressWarnings("try") // As above.
    Optional<Ending> after(Throwable thrown) {
        JobStopped stopped = stopped(thrown);
        if (stopped != null) {
            return switch (stopped.why()) {
                case CANCELLED -> Optional.of(new Ending.Cancelled());
                case NODE_ENDS -> Optional.of(new Ending.Again(Duration.ZERO, false));
                case LOST -> Optional.empty();
            };
        }
        String incident = UUID.randomUUID().toString();
        Ending ending = Attempts.after(thrown, taken.tries(), incident);
        try (RequestTrace trace = RequestTrace.open(trace())) {
            tell(thrown, incident, ending);
        }
        return Optional.of(ending);
    }

    /** Writes what became of the job; what is no longer ours stays as it is. */
    void settle(Ending ending) {
        boolean held = parts.transactions().inNew(() -> parts.leases().end(taken.held(), ending));
        if (!held) {
            LOG.info(() -> "Another node has taken " + trace());
        }
    }

    private void tell(Throwable thrown, String incident, Ending ending) {
        if (Attempts.isRefusal(thrown)) {
            LOG.log(Level.INFO, "Refused: {0}", thrown.getMessage());
        } else if (ending instanceof Ending.Again again) {
            LOG.log(Level.WARNING, thrown, () -> "Begins once more in " + again.delay());
        } else {
            LOG.log(Level.SEVERE, thrown, () -> "Incident " + incident + " in a job of " + taken.kind());
        }
    }

    String trace() {
        return "job-" + taken.held().job();
    }

    private static @Nullable JobStopped stopped(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
            if (cause instanceof JobStopped stopped) {
                return stopped;
            }
            cause = cause.getCause();
        }
        return null;
    }
}
