package org.throughline.configuration;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a server has its configuration from.
 *
 * @param folder the folder
 * @param soundFingerprint of the folder as the launcher found it sound; anything else if nobody looked
 * @param node name of the server, to tell it from others with the same database; not blank
 * @param bureau code of the bureau that was set for its door; null where the folder decides
 */
public record ConfigurationPlace(
        Path folder,
        String soundFingerprint,
        String node,
        @Nullable String bureau) {

    /** One where the folder decides whose plaques hang at the door. */
    public ConfigurationPlace(Path folder, String soundFingerprint, String node) {
        this(folder, soundFingerprint, node, null);
    }
}
