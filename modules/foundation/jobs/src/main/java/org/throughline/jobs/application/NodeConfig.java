package org.throughline.jobs.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an operator sets for jobs. */
@Dependent
class NodeConfig {

    private static final String UNSET = "-";
    private static final int SHORT = 8;

    @Inject
    @ConfigProperty(name = "throughline.node", defaultValue = UNSET)
    private String node;

    @Inject
    @ConfigProperty(name = "throughline.jobs.at-once", defaultValue = "2")
    private int atOnce;

    @Inject
    @ConfigProperty(name = "throughline.jobs.lease", defaultValue = "PT30S")
    private Duration lease;

    /** A node that comes back after its death is another one: it holds nothing of what it held. */
    NodeSettings settings() {
        return new NodeSettings(name() + "/" + UUID.randomUUID().toString().substring(0, SHORT), atOnce, lease);
    }

    private String name() {
        if (!node.equals(UNSET)) {
            return node;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "node";
        }
    }
}
