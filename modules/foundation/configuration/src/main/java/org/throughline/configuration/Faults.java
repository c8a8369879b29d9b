package org.throughline.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.kernel.Phrase;

/** Gathers what is wrong, so that all of it can be told at once. */
final class Faults {

    static final Position START = new Position(1, 1);

    static final String TEXTS = "org.throughline.configuration.texts";

    private final List<ConfigurationFault> found = new ArrayList<>();

    /**
     * Notes a fault.
     *
     * @param key of the sentence, without {@code fault.} in front
     * @param values name and value of each placeholder in turn
     */
    void add(String file, Position position, String key, Object... values) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            named.put(values[i].toString(), values[i + 1].toString());
        }
        add(file, position, new Phrase(TEXTS, "fault." + key, named));
    }

    void add(String file, Position position, Phrase sentence) {
        found.add(new ConfigurationFault(file, position.line(), position.column(), sentence));
    }

    boolean anyIn(String file) {
        return found.stream().anyMatch(fault -> fault.file().equals(file));
    }

    List<ConfigurationFault> sorted() {
        return found.stream().sorted().distinct().toList();
    }

    /** Line and column, both counted from 1. */
    record Position(int line, int column) {}
}
