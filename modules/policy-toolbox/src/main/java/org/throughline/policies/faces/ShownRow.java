package org.throughline.policies.faces;

import java.util.List;

/**
 * A row on the page: what stands in its controls and what they give to choose from.
 *
 * @param id names of its controls begin with it
 * @param fact what its fact is called
 * @param control what its values are typed into
 * @param unit of its number as it is asked about now
 * @param ways what of the fact can be asked about
 * @param others facts of which it can be a part; empty unless that is asked about
 * @param tests what can be asked
 * @param held whether it can be asked for a day
 * @param open controls for values: those that are filled in and one more
 * @param faults of the row
 */
public record ShownRow(
        String id,
        RowForm form,
        String fact,
        FactControl control,
        String unit,
        List<Choice> ways,
        List<Choice> others,
        List<Choice> tests,
        boolean held,
        List<String> open,
        List<String> faults) {

    public ShownRow {
        ways = List.copyOf(ways);
        others = List.copyOf(others);
        tests = List.copyOf(tests);
        open = List.copyOf(open);
        faults = List.copyOf(faults);
    }

    /** Whether what is worked out is typed as text. */
    public boolean isWorkedOut() {
        return form.how() == Way.WORKED_OUT;
    }

    /** Whether a value is ticked. */
    public boolean has(String value) {
        return form.values().contains(value);
    }

    /** The one value there is room for; empty if there is none. */
    public String only() {
        return form.values().isEmpty() ? "" : form.values().get(0);
    }
}
