package org.throughline.policies.faces;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An example firm on the page.
 *
 * @param id names of its controls begin with it
 * @param place counts them from 1
 * @param light colour of whether it comes out right now; none if it cannot be told
 * @param word for it
 * @param came what it comes to now; empty if it cannot be told
 */
public record ShownTest(
        String id, int place, TestForm form, List<ShownFact> facts, String light, String word, String came) {

    public ShownTest {
        facts = List.copyOf(facts);
    }

    /**
     * A fact of an example firm.
     *
     * @param id names of its controls begin with it
     * @param field where faults of it are told
     * @param key what says which fact it is, when it is sent
     * @param name what it is called, with its year
     */
    public record ShownFact(String id, String field, String key, String name, FactControl control, TestFact form) {

        /** The value, or several joined. */
        public String text() {
            return String.join(",", form.values());
        }

        /** The value as people read it. */
        public String shown() {
            String said = form.values().stream()
                    .map(value -> control.choices().stream()
                            .filter(choice -> choice.value().equals(value))
                            .findFirst()
                            .map(Choice::label)
                            .orElse(value))
                    .collect(Collectors.joining(", "));
            return control.unit().isEmpty() ? said : said + " " + control.unit();
        }

        /** Whether a value is chosen. */
        public boolean has(String value) {
            return form.values().contains(value);
        }
    }
}
