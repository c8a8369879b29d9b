package org.throughline.personal.faces;

/**
 * One line of a list to choose from.
 *
 * @param value what is sent
 * @param label what is read
 */
public record Choice(String value, String label) {}
