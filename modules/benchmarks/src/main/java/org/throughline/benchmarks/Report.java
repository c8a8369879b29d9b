package org.throughline.benchmarks;

import java.util.Locale;

/** Where a benchmark says what it measured: the terminal, a line at a time, the same on every machine. */
final class Report {

    private Report() {}

    static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
