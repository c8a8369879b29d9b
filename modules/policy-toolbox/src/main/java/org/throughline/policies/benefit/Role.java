package org.throughline.policies.benefit;

import java.util.Locale;

/** What a number of a formula is for. Its name for people stands under {@code role.<code>}. */
public enum Role {
    /** The part of a base that is paid, 比例: 0.1 for a tenth. */
    RATE,
    /** So many times another award, 配套. */
    MATCH,
    /** The most that is paid, 上限. */
    CAP,
    /** What is paid, 金额. */
    AMOUNT,
    /** From where on a tier counts, 门槛, the bound included. */
    THRESHOLD,
    /** What has to be full to count once, 每满. */
    EVERY,
    /** So many times a figure. */
    FACTOR,
    /** A figure that something is added to, taken from or divided by. */
    FIGURE,
    /** What a condition compares with. */
    BOUND;

    /** As systems write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
