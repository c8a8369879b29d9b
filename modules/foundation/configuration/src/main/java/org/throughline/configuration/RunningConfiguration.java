package org.throughline.configuration;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The configuration that a server runs with from its start to its end, beside the folder that it was read from, which
 * people go on changing.
 */
public final class RunningConfiguration {

    private final Path folder;
    private final Clock clock;
    private final Configuration configuration;
    private final Map<String, String> running = new TreeMap<>();
    private Map<String, String> seen;
    private volatile Optional<PendingConfiguration> pending = Optional.empty();

    private RunningConfiguration(Path folder, Clock clock, Configuration configuration) {
        this.folder = folder;
        this.clock = clock;
        this.configuration = configuration;
        configuration.files().forEach(file -> running.put(file.name(), file.digest()));
        seen = Map.copyOf(running);
    }

    /**
     * Reads the folder.
     *
     * @param soundFingerprint see {@link ConfigurationFolder#readAgain}
     * @throws IllegalStateException with all faults if the configuration does not hold
     */
    public static RunningConfiguration read(Path folder, String soundFingerprint, Clock clock) {
        ConfigurationReading reading = ConfigurationFolder.readAgain(folder, soundFingerprint);
        Configuration configuration = reading.configuration()
                .orElseThrow(() -> new IllegalStateException("The configuration does not hold: " + reading.faults()));
        return new RunningConfiguration(folder, clock, configuration);
    }

    public Configuration configuration() {
        return configuration;
    }

    /** What the last look found to differ; empty while the folder is what runs. */
    public Optional<PendingConfiguration> pending() {
        return pending;
    }

    /** Looks at the folder, byte for byte; true if it is not as the look before found it. */
    public synchronized boolean look() {
        Map<String, String> present = ConfigurationFolder.digests(folder);
        if (present.equals(seen)) {
            return false;
        }
        seen = present;
        List<FileDifference> differences = FileDifference.between(running, present);
        pending = differences.isEmpty()
                ? Optional.empty()
                : Optional.of(new PendingConfiguration(
                        pending.map(PendingConfiguration::since).orElseGet(clock::instant),
                        differences,
                        ConfigurationFolder.read(folder).faults()));
        return true;
    }
}
