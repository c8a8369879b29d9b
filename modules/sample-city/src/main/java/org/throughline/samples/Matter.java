package org.throughline.samples;

/**
 * What is drawn for a firm by a stream of its own, so that a change to one matter leaves the others as they were. The
 * numbers are part of what a seed means: they are never used again for something else.
 */
enum Matter {
    /** The bits of its identity. */
    IDENTITY(1),
    /** Its name. */
    NAME(2),
    /** Where it sits. */
    PLACE(3),
    /** What it makes and how large it is. */
    TRADE(4),
    /** How it came to its present size. */
    COURSE(5),
    /** Its books of the last year. */
    BOOKS(6),
    /** Its titles, marks and standing. */
    STANDING(7),
    /** Which facts nobody has reported. */
    SILENCE(8),
    /** When the facts reached the register. */
    RECORDING(9),
    /** How it works and behaves. */
    CONDUCT(10),
    /** How its earlier years strayed from the curve. */
    HISTORY(11),
    /** Where the even spread of the whole city begins. */
    SPREAD(12);

    private final int number;

    Matter(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
