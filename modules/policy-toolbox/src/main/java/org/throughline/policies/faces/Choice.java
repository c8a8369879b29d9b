package org.throughline.policies.faces;

/**
 * One of several to choose from.
 *
 * @param value what is sent
 * @param label what is read
 */
public record Choice(String value, String label) {}
