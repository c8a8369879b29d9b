package org.throughline.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.throughline.kernel.Phrase;

/** The operator's terminal: the one place that prints, in the language the terminal is set to. */
final class Console {

    private final PrintStream out;
    private final PrintStream errors;
    private final Locale language;

    Console(PrintStream out, PrintStream errors, Locale language) {
        this.out = out;
        this.errors = errors;
        this.language = language;
    }

    /** The terminal of this process; Chinese where its language is Chinese, English everywhere else. */
    static Console ofThisProcess() {
        Locale set = Locale.getDefault(Locale.Category.DISPLAY);
        Locale language = Locale.CHINESE.getLanguage().equals(set.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH;
        return new Console(System.out, System.err, language);
    }

    /** Prints a sentence. */
    void say(String key, Map<String, String> values) {
        out.println(text(key, values));
        out.flush();
    }

    /** Prints what was asked for, in words that are the same in every language. */
    void write(String line) {
        out.println(line);
        out.flush();
    }

    /** Prints a sentence about what went wrong. */
    void complain(String sentence) {
        errors.println(sentence);
        errors.flush();
    }

    /** Prints a sentence about what went wrong. */
    void complain(Phrase sentence) {
        complain(sentence.in(language));
    }

    /** Prints a step that is done and how long it took. */
    void step(String key, Map<String, String> values, Duration took) {
        String seconds = String.format(Locale.ROOT, "%6.1f s  ", took.toMillis() / 1000.0);
        out.println(seconds + text(key, values));
        out.flush();
    }

    /** Takes a step that yields nothing and prints it with its time. */
    void timed(String key, Map<String, String> values, Runnable step) {
        long start = System.nanoTime();
        step.run();
        step(key, values, Duration.ofNanos(System.nanoTime() - start));
    }

    /** Takes a step and prints it with its time. */
    <T> T timed(String key, Map<String, String> values, Supplier<T> step) {
        long start = System.nanoTime();
        T result = step.get();
        step(key, values, Duration.ofNanos(System.nanoTime() - start));
        return result;
    }

    Locale language() {
        return language;
    }

    /** A sentence without figures, for the messages of the command line. */
    String text(String key) {
        return text(key, Map.of());
    }

    private String text(String key, Map<String, String> values) {
        return new Phrase(Refusal.BUNDLE, key, values).in(language);
    }
}
