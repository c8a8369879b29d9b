package org.throughline.launcher;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.throughline.kernel.Phrase;

/**
 * A command that is not carried out: why, in sentences for the terminal, and the exit status that says so to scripts.
 */
final class Refusal extends RuntimeException {

    static final String BUNDLE = "org.throughline.launcher.texts";

    private final transient List<Function<Locale, String>> sentences;
    private final ExitStatus status;

    Refusal(ExitStatus status, List<Function<Locale, String>> sentences) {
        super(sentences.get(0).apply(Locale.ENGLISH));
        this.sentences = List.copyOf(sentences);
        this.status = status;
    }

    /** Refuses to start, with one sentence of this module's texts. */
    static Refusal toStart(String key, Map<String, String> values) {
        return new Refusal(ExitStatus.CANNOT_START, List.of(new Phrase(BUNDLE, key, values)::in));
    }

    /** Refuses to start, with several at once. */
    static Refusal toStart(List<Phrase> phrases) {
        return new Refusal(
                ExitStatus.CANNOT_START,
                phrases.stream()
                        .<Function<Locale, String>>map(phrase -> phrase::in)
                        .toList());
    }

    /** At least one, each in a reader's language. */
    List<String> sentences(Locale language) {
        return sentences.stream().map(sentence -> sentence.apply(language)).toList();
    }

    ExitStatus status() {
        return status;
    }
}
