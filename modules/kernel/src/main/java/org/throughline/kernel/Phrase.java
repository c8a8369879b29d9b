package org.throughline.kernel;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence that waits to be put into its reader's language, and may wait for the words of their bureau.
 *
 * @param bundle base name of a resource bundle; its root file is Chinese, {@code _en} is English
 * @param key key of the sentence in that bundle
 * @param values what the placeholders {@code {name}} of the sentence stand for; keeps its order
 */
public record Phrase(String bundle, String key, Map<String, String> values) implements Serializable {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public Phrase {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        values.forEach((name, value) -> requireNonNull(value, name));
    }

    public Phrase(String bundle, String key) {
        this(bundle, key, Map.of());
    }

    /**
     * The sentence in the nearest language the bundle has. A placeholder without a value stays as it stands, and so
     * does what looks like a placeholder inside a value.
     *
     * @throws MissingResourceException if the bundle or the key does not exist, which is a bug
     */
    public String in(Locale language) {
        return in(language, Wording.STANDARD);
    }

    /** The same in the words of a bureau; what the placeholders stand for is left as it is. */
    public String in(Locale language, Wording wording) {
        // Not the thread's context loader: on a pool thread of the server that is not the application's. Whoever
        // loaded the kernel also loaded the modules that stand on it.
        ClassLoader loader = Phrase.class.getClassLoader();
        String pattern =
                ResourceBundle.getBundle(bundle, language, loader, NO_FALLBACK).getString(key);
        return PLACEHOLDER
                .matcher(wording.in(pattern))
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }
}
