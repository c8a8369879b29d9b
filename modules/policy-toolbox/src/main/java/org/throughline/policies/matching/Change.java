package org.throughline.policies.matching;

import java.util.Map;
import java.util.NavigableSet;

/**
 * What a change of facts did.
 *
 * @param before the version it began with
 * @param after the version it made
 * @param touched by name of fact the rows that were there before and of which something else is known now, each sorted
 * @param removed rows of firms that were removed, sorted
 */
public record Change(
        Facts before, Facts after, Map<String, NavigableSet<Integer>> touched, NavigableSet<Integer> removed) {}
