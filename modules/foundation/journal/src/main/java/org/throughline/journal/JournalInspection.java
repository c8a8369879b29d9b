package org.throughline.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.throughline.kernel.ProblemException;

/** Verifies the journal of this installation when somebody asks for it. */
public interface JournalInspection {

    /**
     * Walks the whole journal now; seconds for a million entries.
     *
     * @throws ProblemException {@link JournalProblem#VERIFICATION_BUSY} while another one is at it on this node
     */
    Inspected inspect();

    /** The latest inspection on this node since it started; empty if there was none. */
    Optional<Inspected> latest();

    /**
     * A verdict and when it was given.
     *
     * @param at when the inspection began: what was committed later is not in it
     * @param took how long it took
     */
    record Inspected(JournalVerification.Verdict verdict, Instant at, Duration took) {}
}
