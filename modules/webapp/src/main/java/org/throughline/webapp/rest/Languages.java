package org.throughline.webapp.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of an answer: Chinese unless the caller prefers English. */
public final class Languages {

    private static final int MAX_LENGTH = 200;

    private Languages() {}

    /** {@link Locale#SIMPLIFIED_CHINESE} or {@link Locale#ENGLISH}, by {@code Accept-Language}. */
    public static Locale of(HttpServletRequest request) {
        return of(request.getHeader("Accept-Language"));
    }

    static Locale of(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > MAX_LENGTH) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(header)) {
                String language = Locale.forLanguageTag(range.getRange()).getLanguage();
                if (range.getWeight() > 0 && ("zh".equals(language) || "*".equals(range.getRange()))) {
                    return Locale.SIMPLIFIED_CHINESE;
                }
                if (range.getWeight() > 0 && "en".equals(language)) {
                    return Locale.ENGLISH;
                }
            }
        } catch (IllegalArgumentException unreadable) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        return Locale.SIMPLIFIED_CHINESE;
    }
}
