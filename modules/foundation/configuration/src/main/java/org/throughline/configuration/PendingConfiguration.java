package org.throughline.configuration;

import java.time.Instant;
import java.util.List;

/**
 * What lies in the folder and does not run yet; it does from the next start on, if it holds.
 *
 * @param since when the folder was first seen to differ; stays while it is changed further
 * @param differences sorted by file, never empty
 * @param faults why it would not hold, sorted by file and line; empty if it would
 */
public record PendingConfiguration(Instant since, List<FileDifference> differences, List<ConfigurationFault> faults) {

    public PendingConfiguration {
        differences = List.copyOf(differences);
        faults = List.copyOf(faults);
    }

    /** Whether a start with it would succeed. */
    public boolean holds() {
        return faults.isEmpty();
    }
}
