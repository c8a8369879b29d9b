package org.throughline.policies.matching;

/**
 * What a clause says of all firms; never changes.
 *
 * @param certain the firms that meet it, whatever is still missing
 * @param possible the firms that may meet it; those of {@code certain} among them
 */
record Outcome(Program program, RowSet certain, RowSet possible) {

    RowSet unknown() {
        return possible.without(certain);
    }
}
