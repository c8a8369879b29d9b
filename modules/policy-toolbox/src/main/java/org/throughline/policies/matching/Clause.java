package org.throughline.policies.matching;

import org.throughline.policies.expression.Expression;

/**
 * What a clause asks of firms.
 *
 * @param key by which its owner knows it; one clause a key
 */
public record Clause(String key, Expression eligibility) {}
