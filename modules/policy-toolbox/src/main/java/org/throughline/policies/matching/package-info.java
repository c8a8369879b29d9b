/**
 * Holds a whole city against all clauses at once: facts in columns, conditions as bitmaps, clauses as their algebra. It
 * knows neither where facts come from nor what becomes of verdicts.
 */
@NullMarked
package org.throughline.policies.matching;

import org.jspecify.annotations.NullMarked;
