package org.throughline.policies.faces;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.throughline.policies.catalogue.ClauseTest;
import org.throughline.policies.catalogue.PolicyEntry;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.Vocabulary;
import org.throughline.policies.facts.Year;

/**
 * An example firm as it stands in its controls.
 *
 * @param day on which it is judged; empty for today
 * @param verdict name of the outcome that is right
 * @param amount in yuan; empty if it is not looked at
 * @param facts all that the clause reads and all that is said of it
 */
public record TestForm(String name, String day, String verdict, String amount, List<TestFact> facts) {

    /** Controls of a test begin with this and its place. */
    static final String TESTS = "tests-";

    private static final String FACT = "-fact-";
    private static final int MOST_FACTS = 200;

    public TestForm {
        facts = List.copyOf(facts);
    }

    /** A new one of which nothing is known. */
    static TestForm empty(LocalDate day) {
        return new TestForm("", day.toString(), "", "", List.of());
    }

    static TestForm of(ClauseTest test, Vocabulary vocabulary) {
        return new TestForm(
                test.name(),
                test.day().toString(),
                test.verdict().name(),
                test.amount() == null ? "" : test.amount().amount(),
                test.facts().stream().map(fact -> TestFact.of(fact, vocabulary)).toList());
    }

    static TestForm sent(String prefix, Sent sent) {
        List<TestFact> facts = new ArrayList<>();
        for (int at = 0; at < MOST_FACTS && sent.has(prefix + FACT + at); at++) {
            facts.add(TestFact.sent(prefix + FACT + at, sent));
        }
        return new TestForm(
                sent.text(prefix + "-name"),
                sent.text(prefix + "-day"),
                sent.text(prefix + "-verdict"),
                sent.text(prefix + "-amount"),
                facts);
    }

    /** What is typed, for the check; what is left open is not known of the firm. */
    PolicyEntry.TestEntry entry(Vocabulary vocabulary) {
        return new PolicyEntry.TestEntry(
                name,
                day,
                facts.stream()
                        .map(fact -> fact.typed(vocabulary))
                        .filter(Objects::nonNull)
                        .toList(),
                verdict,
                amount.isEmpty() ? null : amount.replace(",", "").replace("，", ""));
    }

    /**
     * With an open control for everything that a clause reads.
     *
     * @param today the day that is meant where none is said
     */
    TestForm asking(Set<Cell> cells, LocalDate today) {
        Assessment assessment = new Assessment(judgedOn(today));
        List<TestFact> all = new ArrayList<>();
        for (Cell cell : cells) {
            TestFact open = new TestFact(cell.fact().name(), year(cell, assessment), List.of());
            if (all.stream().noneMatch(open::isOf)) {
                all.add(facts.stream().filter(open::isOf).findFirst().orElse(open));
            }
        }
        facts.stream()
                .filter(fact -> !fact.values().isEmpty() && all.stream().noneMatch(fact::isOf))
                .forEach(all::add);
        return new TestForm(name, day, verdict, amount, all);
    }

    /** The latest year that is known is most often that of last year. */
    private static String year(Cell cell, Assessment assessment) {
        if (!cell.fact().yearly()) {
            return "";
        }
        Year year = cell.year() instanceof Year.Latest ? Year.LAST : cell.year();
        return Integer.toString(assessment.year(year));
    }

    private LocalDate judgedOn(LocalDate today) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException noDay) {
            return today;
        }
    }
}
