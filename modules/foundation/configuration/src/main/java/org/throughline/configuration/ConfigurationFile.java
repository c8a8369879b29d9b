package org.throughline.configuration;

/**
 * One file of the folder as it was read.
 *
 * @param name path below the folder with {@code /} between its parts
 * @param digest SHA-256 of its bytes, 64 hexadecimal digits
 * @param text its content, without a byte order mark
 */
public record ConfigurationFile(String name, String digest, String text) {}
