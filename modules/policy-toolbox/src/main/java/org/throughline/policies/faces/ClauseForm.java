package org.throughline.policies.faces;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Fault;
import org.throughline.policies.catalogue.PolicyClause;
import org.throughline.policies.catalogue.PolicyEntry;
import org.throughline.policies.catalogue.Rules;

/** What stands in the controls of a clause: its columns, its conditions as rows and as text, and its tests. */
public class ClauseForm {

    /** The button that only looks at what was typed. */
    static final String LOOK = "look";

    private static final List<String> FIELDS =
            List.of("code", "title", "text", "mode", "inTotal", "department", "benefit", "otherConditions", "note");

    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Rules rules;
    private Conditions conditions;
    private List<TestForm> tests = List.of();

    ClauseForm(Rules rules) {
        this.rules = rules;
        this.conditions = Conditions.of("", rules);
        FIELDS.forEach(field -> typed.put(field, ""));
    }

    /** What stands of a clause. */
    void show(PolicyClause clause) {
        typed.put("code", clause.code());
        typed.put("title", clause.title());
        typed.put("text", orEmpty(clause.text()));
        typed.put("mode", clause.mode() == null ? "" : clause.mode().name());
        typed.put("inTotal", Objects.toString(clause.inTotal(), ""));
        typed.put("department", orEmpty(clause.department()));
        typed.put("benefit", orEmpty(clause.benefit()));
        typed.put("otherConditions", orEmpty(clause.otherConditions()));
        typed.put("note", orEmpty(clause.note()));
        conditions = Conditions.of(orEmpty(clause.eligibility()), rules);
        tests = clause.tests().stream()
                .map(test -> TestForm.of(test, rules.vocabulary()))
                .toList();
    }

    /** Takes what was sent over what stands, and does what its buttons of rows and tests ask for. */
    void take(Sent sent) {
        String act = sent.text("act");
        FIELDS.stream().filter(sent::has).forEach(field -> typed.put(field, sent.text(field)));
        conditions = Conditions.sent(sent, act, rules);
        List<TestForm> read = new ArrayList<>();
        for (int at = 0; at < 100 && sent.has(TestForm.TESTS + at); at++) {
            read.add(TestForm.sent(TestForm.TESTS + at, sent));
        }
        tests = read;
    }

    /** Adds, copies and drops examples. */
    void takeTests(String act, TestForm fresh) {
        List<TestForm> changed = new ArrayList<>(tests);
        if (act.equals("tests-add")) {
            changed.add(fresh);
        }
        place(act, "-copy").ifPresent(at -> changed.add(at + 1, changed.get(at)));
        place(act, "-drop").ifPresent(at -> changed.remove(at.intValue()));
        tests = changed;
    }

    private Optional<Integer> place(String act, String what) {
        return Conditions.number(act, TestForm.TESTS, what).filter(at -> at < tests.size());
    }

    /** The clause as it was typed; conditions that cannot be read are left out, and are told by {@link #faults}. */
    PolicyEntry.ClauseEntry entry() {
        String inTotal = value("inTotal");
        return new PolicyEntry.ClauseEntry(
                value("code"),
                value("title"),
                value("text"),
                value("mode"),
                inTotal.isEmpty() ? null : Boolean.valueOf(inTotal),
                value("department"),
                conditions.source().orElse(null),
                value("benefit"),
                value("otherConditions"),
                value("note"),
                tests.stream().map(test -> test.entry(rules.vocabulary())).toList());
    }

    /** What is wrong with the rows. */
    List<Fault> faults() {
        return conditions.faults();
    }

    /** The values by field, which the page reads and writes. */
    public Map<String, String> getTyped() {
        return typed;
    }

    public Conditions getConditions() {
        return conditions;
    }

    List<TestForm> tests() {
        return tests;
    }

    private String value(String field) {
        return Objects.requireNonNullElse(typed.get(field), "").strip();
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
