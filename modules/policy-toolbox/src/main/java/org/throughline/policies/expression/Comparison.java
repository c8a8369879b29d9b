package org.throughline.policies.expression;

/** How a value stands to a bound. Below, at most and other than are the negations of these, so that they are shared. */
public enum Comparison {
    /** At least, 以上, the bound included. */
    AT_LEAST(">="),
    /** More than, 超过, the bound left out. */
    ABOVE(">"),
    /** Exactly. */
    EQUAL("==");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /** As the language writes it. */
    public String sign() {
        return sign;
    }

    /**
     * Whether it is so.
     *
     * @param order below 0 if the value is less than the bound, 0 if it is the same, above 0 if it is more
     */
    public boolean holds(int order) {
        return switch (this) {
            case AT_LEAST -> order >= 0;
            case ABOVE -> order > 0;
            case EQUAL -> order == 0;
        };
    }
}
