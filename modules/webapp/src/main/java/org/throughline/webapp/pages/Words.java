package org.throughline.webapp.pages;

import org.jspecify.annotations.Nullable;

/** Functions on texts for pages. */
public final class Words {

    private Words() {}

    /** The text with the placeholder {@code {name}} filled in. */
    public static String say(String text, String name, @Nullable Object value) {
        return text.replace("{" + name + "}", String.valueOf(value));
    }
}
