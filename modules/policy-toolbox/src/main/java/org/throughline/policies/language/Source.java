package org.throughline.policies.language;

import dev.cel.common.CelSource;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind;
import java.util.stream.Stream;
import org.throughline.policies.expression.Position;

/** The text that is read, by the characters that CEL counts: code points. */
final class Source {

    private static final int NEAR = 16;

    private final CelSource parsed;
    private final int[] characters;

    Source(CelSource parsed, String text) {
        this.parsed = parsed;
        this.characters = text.codePoints().toArray();
    }

    /** Where a part of the expression begins: that of an operator where its left side does. */
    Position position(CelExpr part) {
        return parsed.getOffsetLocation(start(part)).map(Source::position).orElse(Position.NOWHERE);
    }

    private int start(CelExpr part) {
        if (part.getKind() == ExprKind.Kind.SELECT) {
            return start(part.select().operand());
        }
        if (part.getKind() != ExprKind.Kind.CALL) {
            return offset(part);
        }
        CelExpr.CelCall call = part.call();
        return Stream.concat(call.target().stream(), call.args().stream())
                .mapToInt(this::start)
                .reduce(ofName(offset(part), call.function()), Math::min);
    }

    /** A function stands where its bracket does, for CEL; its name comes before. */
    private int ofName(int bracket, String name) {
        int end = Math.min(bracket, characters.length);
        while (end > 0 && Character.isWhitespace(characters[end - 1])) {
            end--;
        }
        int start = end - name.length();
        return start >= 0 && new String(characters, start, name.length()).equals(name) ? start : bracket;
    }

    static Position position(CelSourceLocation location) {
        return new Position(Math.max(location.getLine(), 1), Math.max(location.getColumn(), 0) + 1);
    }

    /** The number as it was written, without its sign: digits, letters and points from there on. */
    String number(CelExpr literal) {
        int from = offset(literal);
        while (from < characters.length && !isOfNumber(characters[from])) {
            from++;
        }
        int to = from;
        while (to < characters.length && isOfNumber(characters[to])) {
            to++;
        }
        return new String(characters, from, to - from);
    }

    /** A few characters from a place on, to show where it is. */
    String near(CelSourceLocation location) {
        int from = parsed.getLocationOffset(location).orElse(characters.length);
        int start = Math.max(0, Math.min(from, characters.length));
        int end = Math.min(characters.length, start + NEAR);
        return new String(characters, start, end - start).strip();
    }

    private int offset(CelExpr part) {
        return parsed.getPositionsMap().getOrDefault(part.id(), 0);
    }

    private static boolean isOfNumber(int character) {
        return Character.isLetterOrDigit(character) || character == '.';
    }
}
