package org.throughline.offices.faces;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.kernel.BilingualText;

/** Open work in words: so many of this kind, so many of that. */
final class WorkWords {

    private final Map<String, BilingualText> kinds;
    private final Locale language;

    WorkWords(Map<String, BilingualText> kinds, Locale language) {
        this.kinds = kinds;
        this.language = language;
    }

    /** What people call a kind; its name where its module is gone. */
    String kind(String kind) {
        BilingualText called = kinds.get(kind);
        return called == null ? kind : called.in(language);
    }

    /** Empty for none. */
    String of(Map<String, Long> counts) {
        String comma = language.getLanguage().equals("zh") ? "，" : ", ";
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> kind(count.getKey()) + " " + count.getValue())
                .collect(Collectors.joining(comma));
    }
}
