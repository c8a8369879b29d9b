package org.throughline.configuration;

import java.nio.file.Path;

/**
 * Where a server has its configuration from.
 *
 * @param folder the folder
 * @param soundFingerprint of the folder as the launcher found it sound; anything else if nobody looked
 * @param node name of the server, to tell it from others with the same database; not blank
 */
public record ConfigurationPlace(Path folder, String soundFingerprint, String node) {}
