package org.throughline.policies.runs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FirmFactsFeed.Mark;

/**
 * A run that is over, with its totals.
 *
 * @param id that of the job where somebody asked for it
 * @param ground what it stood on
 * @param totals what it found
 * @param digest SHA-256 of its verdicts with what they stood on
 * @param millis how long it took to read, match and pack
 * @param askedBy account of a person or name of a client; null for a run that came by itself
 */
public record MatchingRun(
        UUID id,
        Ground ground,
        Totals totals,
        String digest,
        long millis,
        Instant endedAt,
        @Nullable String askedBy) {

    /**
     * What a run stood on.
     *
     * @param day for which firms were judged
     * @param facts the view of the register
     * @param rules digest of the clauses
     * @param roster digest of the firms
     */
    public record Ground(LocalDate day, Mark facts, String rules, String roster) {}

    /**
     * What a run found.
     *
     * @param eligible verdicts that a firm meets a clause
     * @param unknown verdicts that depend on what is missing
     * @param refused facts that count as not known because they cannot be kept
     */
    public record Totals(int firms, int clauses, long eligible, long unknown, int refused) {}
}
