package org.throughline.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class PhraseTest {

    private static final String SAMPLES = "org.throughline.kernel.samples";

    @Test
    void chineseIsTheRootAndEnglishTheOther() {
        Phrase phrase = new Phrase(SAMPLES, "greeting", Map.of("name", "温州"));

        assertThat(phrase.in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("温州，早");
        assertThat(phrase.in(Locale.ENGLISH)).isEqualTo("Morning, 温州");
        assertThat(phrase.in(Locale.UK)).isEqualTo("Morning, 温州");
        assertThat(phrase.in(Locale.FRENCH)).isEqualTo("温州，早");
    }

    @Test
    void theMachinesOwnLanguageDoesNotMatter() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);

            assertThat(new Phrase(SAMPLES, "greeting", Map.of("name", "温州")).in(Locale.SIMPLIFIED_CHINESE))
                    .isEqualTo("温州，早");
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void whatLooksLikeAPlaceholderInsideAValueStaysAsItIs() {
        Phrase phrase = new Phrase(SAMPLES, "two", Map.of("first", "{second} $1 \\", "second", "{first}"));

        assertThat(phrase.in(Locale.ENGLISH)).isEqualTo("{second} $1 \\ and {first}");
    }

    @Test
    void aPlaceholderWithoutValueStaysVisible() {
        assertThat(new Phrase(SAMPLES, "greeting").in(Locale.ENGLISH)).isEqualTo("Morning, {name}");
    }

    @Test
    void aThreadWithoutTheApplicationsLoaderReadsTheSame() {
        Thread current = Thread.currentThread();
        ClassLoader own = current.getContextClassLoader();
        try {
            current.setContextClassLoader(ClassLoader.getPlatformClassLoader());

            assertThat(new Phrase(SAMPLES, "greeting").in(Locale.ENGLISH)).startsWith("Morning");
        } finally {
            current.setContextClassLoader(own);
        }
    }

    @Test
    void aMissingSentenceIsABug() {
        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> new Phrase(SAMPLES, "unknown").in(Locale.ENGLISH));
    }

    @Test
    void aValueThatIsMissingIsABug() {
        Map<String, String> values = new HashMap<>();
        values.put("name", null);

        assertThatNullPointerException().isThrownBy(() -> new Phrase(SAMPLES, "greeting", values));
    }
}
