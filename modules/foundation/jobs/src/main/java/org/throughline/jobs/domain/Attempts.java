package org.throughline.jobs.domain;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.jobs.JobFailure;
import org.throughline.jobs.JobProblem;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.ProblemType;

/** What comes after a failure: another attempt, or the end. */
public final class Attempts {

    /** How often a job is begun without a new checkpoint before it is given up. */
    public static final int MOST = 5;

    private static final Duration FIRST_DELAY = Duration.ofSeconds(5);
    private static final int GROWTH = 4;
    private static final int MAX_CAUSES = 20;

    /** Deadlock, serialization, a lock not got in time; and connections, resources and operators by their class. */
    private static final Set<String> PASSING = Set.of("40001", "40P01", "55P03");

    private static final Set<String> PASSING_CLASSES = Set.of("08", "53", "57");
    private static final String FAULT = "server-fault";
    private static final String TEXTS = "org.throughline.jobs.texts";

    private Attempts() {}

    /** Whether a node may begin once more; if not, how it ends. */
    public static Optional<Ending> givenUp(int tries) {
        if (tries <= MOST) {
            return Optional.empty();
        }
        return Optional.of(new Ending.Failed(
                failure(new ProblemException(JobProblem.GIVEN_UP, Map.of("times", Integer.toString(MOST))))));
    }

    /**
     * What a failure leads to.
     *
     * @param tries attempts since the last checkpoint, the one that failed included
     * @param incident number under which the log has the cause of a fault
     */
    public static Ending after(Throwable thrown, int tries, String incident) {
        ProblemException refusal = refusal(thrown);
        boolean passes = refusal == null ? passes(thrown) : refusal.type().kind() == ProblemType.Kind.UNAVAILABLE;
        if (passes && tries < MOST) {
            return new Ending.Again(delay(tries), true);
        }
        return new Ending.Failed(refusal == null ? fault(incident) : failure(refusal));
    }

    /** Five seconds after the first attempt, four times as long after each further one. */
    static Duration delay(int tries) {
        return FIRST_DELAY.multipliedBy((long) Math.pow(GROWTH, tries - 1.0));
    }

    /** How a job fails that was refused. */
    public static JobFailure failure(ProblemException refusal) {
        return new JobFailure(refusal.type().code(), refusal.detail(), null);
    }

    private static JobFailure fault(String incident) {
        return new JobFailure(FAULT, new Phrase(TEXTS, "job.fault", Map.of("incident", incident)), incident);
    }

    /** Whether the cause is a refusal, which says in its own words what happened. */
    public static boolean isRefusal(Throwable thrown) {
        return refusal(thrown) != null;
    }

    private static @Nullable ProblemException refusal(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
            if (cause instanceof ProblemException refused) {
                return refused;
            }
            cause = cause.getCause();
        }
        return null;
    }

    private static boolean passes(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
            if (cause instanceof SQLException failed && failed.getSQLState() != null) {
                String state = failed.getSQLState();
                return PASSING.contains(state)
                        || PASSING_CLASSES.contains(state.substring(0, Math.min(2, state.length())));
            }
            cause = cause.getCause();
        }
        return false;
    }
}
