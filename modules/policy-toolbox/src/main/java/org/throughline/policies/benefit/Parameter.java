package org.throughline.policies.benefit;

import java.math.BigDecimal;
import org.throughline.kernel.BilingualText;
import org.throughline.policies.facts.Measure;

/**
 * A number of a formula that an officer may turn.
 *
 * @param name by which it is found again in the same formula with other numbers: its role and its place among those of
 *     its role, such as {@code cap-1}
 * @param unit what it is counted in; {@link Measure#NONE} for shares and bare numbers
 * @param share whether it is a part of a whole: 0.1 is said as 10 %
 * @param label what people call it
 */
public record Parameter(String name, Role role, BigDecimal value, Measure unit, boolean share, BilingualText label) {}
