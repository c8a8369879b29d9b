package org.throughline.enterprises;

import java.time.Instant;
import java.util.Map;
import org.throughline.directory.Reach;
import org.throughline.directory.Unbounded;

/** How many firms the register holds, by what they are and where they sit; counted at most once a minute. */
public interface EnterpriseCensus {

    /** The latest count of the firms within a reach, at most a minute old. */
    Count latest(Reach reach);

    /** Whether any firm of the register was made up for demonstration. */
    @Unbounded(because = "even the door says that it leads into a demonstration")
    boolean anyGenerated();

    /** By what firms are told apart. */
    enum Dimension {
        /** The county or district, six digits. */
        DISTRICT,
        /** The code of the management zone; firms outside any are not counted. */
        ZONE,
        /** The division of the industry, such as {@code C34}. */
        INDUSTRY,
        /** The name of an {@link EntityKind}. */
        KIND
    }

    /**
     * One count of the register, or of as much of it as can be seen.
     *
     * @param at when it was made
     * @param total all firms
     * @param generated those made up for demonstration
     * @param by how many firms have each code, in the order of the codes
     */
    record Count(Instant at, long total, long generated, Map<Dimension, Map<String, Long>> by) {

        public Count {
            by = Map.copyOf(by);
        }
    }
}
