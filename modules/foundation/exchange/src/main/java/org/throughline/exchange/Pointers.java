package org.throughline.exchange;

/**
 * The spelling of JSON pointers.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6901">RFC 6901</a>
 */
final class Pointers {

    private Pointers() {}

    /** A member name as one step of a pointer; what cannot be shown stands as a question mark. */
    static String escaped(String name) {
        StringBuilder step = new StringBuilder(name.length());
        name.codePoints().forEach(point -> append(step, point));
        return step.toString();
    }

    private static void append(StringBuilder step, int point) {
        if (point == '~') {
            step.append("~0");
        } else if (point == '/') {
            step.append("~1");
        } else {
            boolean shown = point >= ' ' && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
            step.appendCodePoint(shown ? point : '?');
        }
    }
}
