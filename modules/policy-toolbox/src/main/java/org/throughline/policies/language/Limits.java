package org.throughline.policies.language;

import java.util.Map;
import java.util.Optional;
import org.throughline.policies.expression.Position;
import org.throughline.policies.language.LanguageFault.Kind;

/** What is judged before anything is parsed, so that no source can cost much. */
final class Limits {

    private Limits() {}

    /** What a text goes beyond. */
    static Optional<LanguageFault> passedBy(String text) {
        int length = text.codePointCount(0, text.length());
        if (length > Language.LONGEST) {
            return Optional.of(FaultList.fault(
                    new Position(1, 1),
                    Kind.TOO_LONG,
                    Map.of("length", Integer.toString(length), "most", Integer.toString(Language.LONGEST)),
                    Optional.empty()));
        }
        if (text.isBlank()) {
            return Optional.of(FaultList.fault(new Position(1, 1), Kind.EMPTY, Map.of(), Optional.empty()));
        }
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (isOfNoText(text, at)) {
                return Optional.of(FaultList.fault(place(text, at), Kind.CHARACTER, Map.of(), Optional.empty()));
            }
            depth += "([{".indexOf(character) >= 0 ? 1 : ")]}".indexOf(character) >= 0 ? -1 : 0;
            if (depth > Language.DEEPEST) {
                return Optional.of(tooDeep(place(text, at)));
            }
        }
        return Optional.empty();
    }

    static LanguageFault tooDeep(Position at) {
        Map<String, String> most = Map.of("most", Integer.toString(Language.DEEPEST));
        return FaultList.fault(at, Kind.TOO_DEEP, most, Optional.empty());
    }

    /** Control characters but for those that part lines and words, and surrogates without their other half. */
    private static boolean isOfNoText(String text, int at) {
        char character = text.charAt(at);
        if (Character.isISOControl(character)) {
            return "\t\n\r".indexOf(character) < 0;
        }
        if (Character.isHighSurrogate(character)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(character) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    private static Position place(String text, int at) {
        int lineStart = text.lastIndexOf('\n', at - 1) + 1;
        int line = (int) text.substring(0, lineStart)
                        .chars()
                        .filter(one -> one == '\n')
                        .count()
                + 1;
        return new Position(line, text.codePointCount(lineStart, at) + 1);
    }
}
