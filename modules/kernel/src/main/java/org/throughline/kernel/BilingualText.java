package org.throughline.kernel;

import java.io.Serializable;
import java.util.Locale;

/**
 * A name or short text that someone wrote in both languages of the house; for sentences of the product itself see
 * {@link Phrase}.
 *
 * @param zh simplified Chinese, not blank
 * @param en English, not blank
 */
public record BilingualText(String zh, String en) implements Serializable {

    public BilingualText {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("Both languages are needed: " + zh + " / " + en);
        }
    }

    /** English for a reader of English, Chinese for everyone else, as with {@link Phrase#in}. */
    public String in(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? en : zh;
    }
}
