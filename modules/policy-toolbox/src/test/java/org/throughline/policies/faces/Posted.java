package org.throughline.policies.faces;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a browser sends of a page on which a form stands, with what somebody does to it before. */
final class Posted {

    private final Map<String, String[]> values = new LinkedHashMap<>();

    static Posted of(Conditions conditions) {
        Posted posted = new Posted();
        SheetForm sheet = conditions.sheet();
        if (sheet != null) {
            posted.with("rows", "true").with("match", sheet.match());
            for (int at = 0; at < sheet.lines().size(); at++) {
                posted.line("lines-" + at, sheet.lines().get(at));
            }
        }
        return posted.with("cel", conditions.text()).with("cel-was", conditions.was());
    }

    private void line(String id, SheetForm.Line line) {
        if (!line.group()) {
            row(id, line.rows().get(0));
            return;
        }
        with(id, "group").with(id + "-match", line.match());
        for (int row = 0; row < line.rows().size(); row++) {
            row(id + "-rows-" + row, line.rows().get(row));
        }
    }

    private void row(String id, RowForm row) {
        with(id, "row").with(id + "-fact", row.fact()).with(id + "-way", row.way());
        with(id + "-other", row.other()).with(id + "-text", row.text()).with(id + "-test", row.test());
        with(id + "-day", row.day());
        values.put(id + "-value", row.values().toArray(new String[0]));
    }

    /** An example firm as its controls stand. */
    Posted and(String id, TestForm test) {
        with(id, "test").with(id + "-name", test.name()).with(id + "-day", test.day());
        with(id + "-verdict", test.verdict()).with(id + "-amount", test.amount());
        for (int at = 0; at < test.facts().size(); at++) {
            TestFact fact = test.facts().get(at);
            with(id + "-fact-" + at, (fact.fact() + " " + fact.year()).strip());
            values.put(id + "-fact-" + at + "-value", fact.values().toArray(new String[0]));
        }
        return this;
    }

    Posted with(String name, String value) {
        values.put(name, new String[] {value});
        return this;
    }

    Posted ticked(String name, String... some) {
        values.put(name, some);
        return this;
    }

    Posted pressed(String act) {
        return with("act", act);
    }

    Sent sent() {
        return new Sent(values);
    }
}
