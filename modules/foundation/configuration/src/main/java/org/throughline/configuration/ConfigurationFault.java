package org.throughline.configuration;

import java.util.Comparator;
import java.util.Locale;
import org.throughline.kernel.Phrase;

/**
 * One thing wrong in the configuration folder. Sorts by file, then line, then column.
 *
 * @param file path below the folder with {@code /} between its parts; empty for the folder itself
 * @param line counted from 1; 1 for what concerns the whole file
 * @param column counted from 1 in characters
 * @param sentence what is wrong and, where that can be said, what would be right
 */
public record ConfigurationFault(String file, int line, int column, Phrase sentence)
        implements Comparable<ConfigurationFault> {

    private static final Comparator<ConfigurationFault> ORDER = Comparator.comparing(ConfigurationFault::file)
            .thenComparingInt(ConfigurationFault::line)
            .thenComparingInt(ConfigurationFault::column)
            .thenComparing(fault -> fault.sentence().toString());

    /** Place and sentence in one line, such as {@code reference/zones.yaml:7:5: ...}. */
    public String in(Locale language) {
        String place = file.isEmpty() ? "" : file + ":" + line + ":" + column + ": ";
        return place + sentence.in(language);
    }

    @Override
    public int compareTo(ConfigurationFault other) {
        return ORDER.compare(this, other);
    }
}
