package org.throughline.policies.rehearsal;

import org.throughline.kernel.Money;

/**
 * A cost beside what there is to spend.
 *
 * @param line what there is
 * @param overLow by how much the low cost is over it, below nought if it is under
 * @param overHigh the same of the high cost
 */
public record AgainstBudget(Money line, Money overLow, Money overHigh, Light light) {

    /** Whether it suffices. */
    public enum Light {
        /** Whatever is still missing. */
        GREEN,
        /** It depends on what is missing. */
        YELLOW,
        /** Not even for the firms that certainly meet the clause. */
        RED
    }

    static AgainstBudget of(Money line, Money low, Money high) {
        Light light = high.compareTo(line) <= 0 ? Light.GREEN : low.compareTo(line) <= 0 ? Light.YELLOW : Light.RED;
        return new AgainstBudget(line, low.minus(line), high.minus(line), light);
    }
}
