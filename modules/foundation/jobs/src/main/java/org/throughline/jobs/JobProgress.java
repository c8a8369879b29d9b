package org.throughline.jobs;

import org.jspecify.annotations.Nullable;

/**
 * How far a job is.
 *
 * @param unit what is counted, as a key in the bundle of the kind, such as {@code unit.rows}
 * @param done how much of it, 0 or more
 * @param total how much there is, at least {@code done}; null while nobody knows
 */
public record JobProgress(String unit, long done, @Nullable Long total) {

    public JobProgress {
        if (unit.isBlank() || done < 0 || (total != null && total < done)) {
            throw new IllegalArgumentException("No progress: " + done + " of " + total + " " + unit);
        }
    }

    /** Full percent, rounded down; null while the total is not known. */
    public @Nullable Integer percent() {
        if (total == null) {
            return null;
        }
        return total == 0 ? 100 : (int) (done * 100.0 / total);
    }
}
