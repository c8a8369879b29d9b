package org.throughline.policies.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A fact of a firm that need not be in the register, as somebody gave it.
 *
 * @param name of the fact in the catalogue
 * @param year of a yearly fact; null for one that is not yearly
 * @param value a plain number, an ISO date, {@code true} or {@code false}, a code, a text, or tags joined by commas
 */
public record GivenFact(String name, @Nullable Integer year, String value) {}
