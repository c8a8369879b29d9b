package org.throughline.enterprises;

/**
 * Two records of one firm that are to become one.
 *
 * @param former the one that is closed
 * @param surviving the one that has everything afterwards
 */
public record Merging(EnterpriseSummary former, EnterpriseSummary surviving) {}
