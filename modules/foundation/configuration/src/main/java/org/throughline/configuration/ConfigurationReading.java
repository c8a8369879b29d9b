package org.throughline.configuration;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading the folder: either a configuration or faults, never both and never neither.
 *
 * @param faults of all files, sorted by file and line; empty if the configuration holds
 * @param configuration empty if there is a fault
 */
public record ConfigurationReading(List<ConfigurationFault> faults, Optional<Configuration> configuration) {

    public ConfigurationReading {
        faults = List.copyOf(faults);
        if (faults.isEmpty() == configuration.isEmpty()) {
            throw new IllegalArgumentException("A reading yields faults or a configuration");
        }
    }
}
