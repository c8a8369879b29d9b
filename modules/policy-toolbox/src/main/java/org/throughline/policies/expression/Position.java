package org.throughline.policies.expression;

/**
 * A place in a source.
 *
 * @param line from 1
 * @param column from 1, in characters as people count them
 */
public record Position(int line, int column) {

    /** For what was not read from a source. */
    public static final Position NOWHERE = new Position(0, 0);
}
