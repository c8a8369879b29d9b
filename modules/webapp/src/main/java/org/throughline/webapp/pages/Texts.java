package org.throughline.webapp.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Wording;
import org.throughline.webapp.security.RequestUser;

/**
 * The texts of all modules in the reader's language and in the words of their bureau, for expressions:
 * {@code texts['enterprises']['list.title']}.
 *
 * <p>The first key is the module's package segment, the second a key of its bundle {@code texts}. The root bundle is
 * Chinese; the language of the machine never shines through. A key that does not exist is a bug and throws.
 */
@Named
@RequestScoped
public class Texts extends AbstractMap<String, Map<String, String>> {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Map<String, Map<String, String>> opened = new HashMap<>();

    @Inject
    private Preferences preferences;

    @Inject
    private RequestUser reader;

    @Override
    public Map<String, String> get(@Nullable Object module) {
        return opened.computeIfAbsent(
                String.valueOf(module), name -> open(name, preferences.getLanguage(), reader.wording()));
    }

    @Override
    public boolean containsKey(@Nullable Object module) {
        return true;
    }

    @Override
    public Set<Entry<String, Map<String, String>>> entrySet() {
        return opened.entrySet();
    }

    static Map<String, String> open(String module, Locale language, Wording wording) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "org.throughline." + module + ".texts",
                language,
                Thread.currentThread().getContextClassLoader(),
                NO_FALLBACK);
        return new Words(bundle, wording);
    }

    /** One bundle as a map, which is what expressions can read. */
    private static final class Words extends AbstractMap<String, String> {

        private final ResourceBundle bundle;
        private final Wording wording;

        Words(ResourceBundle bundle, Wording wording) {
            this.bundle = bundle;
            this.wording = wording;
        }

        @Override
        public String get(@Nullable Object key) {
            return wording.in(bundle.getString(String.valueOf(key)));
        }

        @Override
        public boolean containsKey(@Nullable Object key) {
            return bundle.containsKey(String.valueOf(key));
        }

        @Override
        public Set<Entry<String, String>> entrySet() {
            return bundle.keySet().stream()
                    .map(key -> Map.entry(key, get(key)))
                    .collect(java.util.stream.Collectors.toSet());
        }
    }
}
