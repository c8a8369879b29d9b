package org.throughline.policies.faces;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a browser sent, by the name of each control.
 *
 * <p>Rows come and go at the press of a button that needs no script, so their controls are plain ones, and what was
 * sent alone says how many there are.
 */
record Sent(Map<String, String[]> values) {

    /** What stood in a control; empty if there is none. */
    String text(String name) {
        return all(name).findFirst().orElse("");
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** What stood in controls of one name, or was ticked among them; what is blank is left out. */
    List<String> chosen(String name) {
        return all(name).filter(value -> !value.isEmpty()).distinct().toList();
    }

    private Stream<String> all(String name) {
        return Arrays.stream(values.getOrDefault(name, new String[0])).map(String::strip);
    }
}
