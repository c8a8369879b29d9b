package org.throughline.configuration;

import java.time.Instant;
import java.util.List;

/** Every configuration that ever ran, word for word, and when a server started with it. */
public interface ConfigurationVersions {

    /**
     * A start of a server.
     *
     * @param fingerprint what it ran with from then on, until the same node started again
     * @param firstUsedAt when any server started with it for the first time
     * @param files names of its files, sorted
     */
    record Use(Instant startedAt, String node, String fingerprint, Instant firstUsedAt, List<String> files) {}

    /** Notes that a node starts with it, and keeps its files unless they are kept already. */
    void used(Configuration configuration, String node, Instant at);

    /** The latest starts, the last first. */
    List<Use> latest(int most);

    /** The files of a version, sorted by name; empty if no server ran with it. */
    List<ConfigurationFile> files(String fingerprint);
}
