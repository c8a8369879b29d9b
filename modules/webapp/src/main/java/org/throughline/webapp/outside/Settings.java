package org.throughline.webapp.outside;

import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/** What the operator set; an empty line counts as none. */
record Settings(Function<String, String> values) {

    Settings(Config config) {
        this(key -> config.getOptionalValue(key, String.class).orElse(""));
    }

    String get(String key, String otherwise) {
        String value = values.apply(key).strip();
        return value.isEmpty() ? otherwise : value;
    }
}
