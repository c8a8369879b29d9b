package org.throughline.webapp.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.configuration.ConfigurationPlace;

/** Says where the configuration lies, as the launcher names it. */
@ApplicationScoped
class ConfigurationOfThisServer {

    /**
     * The place.
     *
     * @param fingerprint of the folder as the launcher found it sound; a hyphen if nobody looked
     * @param node name of this server among several; {@code -} stands for the name of its machine
     * @param bureau whose plaques hang at the door; {@code -} leaves that to the folder
     */
    @Produces
    ConfigurationPlace place(
            @ConfigProperty(name = "throughline.config") String folder,
            @ConfigProperty(name = "throughline.config.fingerprint", defaultValue = "-") String fingerprint,
            @ConfigProperty(name = "throughline.node", defaultValue = "-") String node,
            @ConfigProperty(name = "throughline.bureau", defaultValue = "-") String bureau) {
        return new ConfigurationPlace(
                Path.of(folder), fingerprint, node.equals("-") ? machine() : node, bureau.equals("-") ? null : bureau);
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
