package org.throughline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever an operator can set stands in one table, and nothing stands there that nobody reads. */
class SettingsTest {

    private static final String TABLE = "docs/operations/settings.md";

    /** Names of files and folders that begin like a setting. */
    private static final Set<String> NO_SETTINGS =
            Set.of("throughline.lock", "throughline.pid", "throughline.properties");

    private static final Pattern KEY =
            Pattern.compile("\"(throughline\\.[a-z][a-z0-9.-]+)\"|(?:\"|env:)(THROUGHLINE_[A-Z_]+)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Za-z_.-]+)` \\|");

    @Test
    void everySettingIsInTheTableAndNoneIsThatIsGone() {
        Set<String> read = new TreeSet<>();
        Checkout.files(name -> name.matches("modules/(?!testkit|benchmarks).*/src/main/java/.*\\.java"))
                .forEach(file -> read.addAll(found(KEY, file.text())));
        read.removeAll(NO_SETTINGS);
        read.removeAll(read.stream().map(SettingsTest::variable).toList());

        assertThat(read).hasSizeGreaterThan(15);
        assertThat(found(ROW, Checkout.File.of(TABLE).text())).isEqualTo(read);
    }

    /** The environment variable that a key can be set by; nothing for what is one already. */
    private static String variable(String key) {
        return key.startsWith("throughline.")
                ? key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_')
                : "";
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> keys = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String first = matcher.group(1);
            keys.add(first == null ? matcher.group(2) : first);
        }
        return keys;
    }
}
