package org.throughline.personal.faces;

/**
 * One personal datum as a page shows it.
 *
 * @param seen what may be read; empty where nothing is kept
 * @param whole whether that is the value itself
 * @param may whether the rest can be asked for
 * @param lost whether something is kept that cannot be read
 */
public record PersonalCell(String seen, boolean whole, boolean may, boolean lost) {}
