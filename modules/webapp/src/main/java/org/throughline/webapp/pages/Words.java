package org.throughline.webapp.pages;

import org.jspecify.annotations.Nullable;
import org.throughline.kernel.PersonalDatum;

/** Functions on texts for pages. */
public final class Words {

    private Words() {}

    /** The text with the placeholder {@code {name}} filled in. */
    public static String say(String text, String name, @Nullable Object value) {
        return text.replace("{" + name + "}", String.valueOf(value));
    }

    /** What may be seen of a personal datum, by the name of its kind; empty where there is none. */
    public static String masked(String kind, @Nullable String value) {
        return value == null ? "" : PersonalDatum.valueOf(kind).masked(value);
    }
}
