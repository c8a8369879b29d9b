package org.throughline.policies.sentences;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Phrase;

/** The words of one language, from the bundle of the module. */
final class Words {

    private static final String TEXTS = "org.throughline.policies.texts";

    private final Locale language;

    Words(Locale language) {
        this.language = language;
    }

    /** What stands in the bundle under a key; names and values in turn fill its gaps. */
    String say(String key, String... namesAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            values.put(namesAndValues[at], namesAndValues[at + 1]);
        }
        return new Phrase(TEXTS, "say." + key, values).in(language);
    }

    /** A name within a sentence: in English small at its beginning, unless it begins with an abbreviation. */
    String name(BilingualText name) {
        String said = name.in(language);
        boolean word = isEnglish() && said.length() > 1 && Character.isLowerCase(said.charAt(1));
        return word ? said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1) : said;
    }

    /** A name as it stands. */
    String properName(BilingualText name) {
        return name.in(language);
    }

    /** Several things as the language lists them. */
    String list(List<String> things) {
        return String.join(say("list"), things);
    }

    boolean isEnglish() {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage());
    }
}
