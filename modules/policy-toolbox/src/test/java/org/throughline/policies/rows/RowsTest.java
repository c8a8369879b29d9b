package org.throughline.policies.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.policies.Catalogue;
import org.throughline.policies.RandomClauses;
import org.throughline.policies.TrialFacts;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.language.CelText;
import org.throughline.policies.rows.RowSheet.Group;
import org.throughline.policies.rows.RowSheet.Match;
import org.throughline.policies.rows.RowSheet.Row;

class RowsTest {

    private static final RowReading READING = new RowReading(Catalogue.SHIPPED, Catalogue.LANGUAGE);
    private static final RowReading TRIAL = new RowReading(TrialFacts.ALL, TrialFacts.LANGUAGE);

    @Test
    void anExpressionBecomesRowsInGroups() {
        Expression expression = Catalogue.expression("""
                rdExpenditure[year - 1] / revenue[year - 1] >= 0.03
                && yearsSince(registeredOn) < 10
                && (highTech || specialised in ["LITTLE_GIANT"])
                && !(environmentPenalty || safetyIncident)
                && !heldOn(listed, date("2026-01-31"))
                """);

        assertThat(RowWriting.of(expression).sheet())
                .contains(new RowSheet(
                        Match.ALL,
                        List.of(
                                new Row(
                                        "rdExpenditure[year - 1] / revenue[year - 1]",
                                        RowSheet.Test.AT_LEAST,
                                        List.of("0.03")),
                                new Row("yearsSince(registeredOn)", RowSheet.Test.BELOW, List.of("10")),
                                new Group(
                                        Match.ANY,
                                        List.of(
                                                new Row("highTech", RowSheet.Test.YES, List.of()),
                                                new Row("specialised", RowSheet.Test.ANY_OF, List.of("LITTLE_GIANT")))),
                                new Group(
                                        Match.NONE,
                                        List.of(
                                                new Row("environmentPenalty", RowSheet.Test.YES, List.of()),
                                                new Row("safetyIncident", RowSheet.Test.YES, List.of()))),
                                new Row("listed", RowSheet.Test.NOT_HELD_ON, List.of("2026-01-31")))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            revenue                 ; latest(revenue)
            revenue(2024)           ; revenue[2024]
            rdExpenditure / revenue ; latest(rdExpenditure) / latest(revenue)
            """)
    void aRowMayNameAFactAsOutsideSystemsDo(String subject, String form) {
        RowSheet sheet = new RowSheet(Match.ALL, List.of(new Row(subject, RowSheet.Test.AT_LEAST, List.of("0.03"))));
        Expression read = new RowReading(Catalogue.SHIPPED, Catalogue.LANGUAGE)
                .of(sheet)
                .expression()
                .orElseThrow();

        assertThat(RowWriting.of(read).sheet())
                .contains(new RowSheet(Match.ALL, List.of(new Row(form, RowSheet.Test.AT_LEAST, List.of("0.03")))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            listed && (highTech || (techSme && aboveScale)) ; rows.too-deep
            !(listed && highTech)                           ; rows.not-all
            listed || !(techSme && highTech)                ; rows.not-all
            1 > 2                                           ; rows.never
            """)
    void whatRowsCannotSayTheySayPlainly(String source, String why) {
        RowWriting.Written written = RowWriting.of(Catalogue.expression(source));

        assertThat(written.sheet()).isEmpty();
        assertThat(written.why().orElseThrow().key()).isEqualTo(why);
        assertThat(written.why().orElseThrow().in(Locale.SIMPLIFIED_CHINESE)).isNotBlank();
    }

    @Test
    void nothingIsLostOnTheWayToRowsAndBack() {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong(1_000_000));
        System.out.println("RowsTest -Dseed=" + seed);
        RandomClauses clauses = new RandomClauses(new Random(seed));

        long said = IntStream.range(0, 800)
                .filter(clause -> isSaidAndReadAgain(clauses.expression(clause % 4)))
                .count();

        assertThat(said).isGreaterThan(400);
    }

    /** Whether rows can say it; if so they are read again as the same, and written again as the same rows. */
    private static boolean isSaidAndReadAgain(Expression expression) {
        RowWriting.Written written = RowWriting.of(expression);
        assertThat(written.sheet().isPresent()).isNotEqualTo(written.why().isPresent());
        written.sheet().ifPresent(sheet -> {
            RowReading.Read read = TRIAL.of(sheet);
            assertThat(read.faults()).as(CelText.of(expression)).isEmpty();
            assertThat(read.expression().orElseThrow().bare()).isEqualTo(expression.bare());
            assertThat(RowWriting.of(read.expression().orElseThrow()).sheet()).contains(sheet);
        });
        return written.sheet().isPresent();
    }

    @Test
    void aFaultStandsBesideItsRow() {
        RowSheet sheet = new RowSheet(
                Match.ALL,
                List.of(
                        new Row("sizeClas", RowSheet.Test.ANY_OF, List.of("SMALL")),
                        new Row("sizeClass", RowSheet.Test.ANY_OF, List.of("SMALL")),
                        new Group(
                                Match.NONE,
                                List.of(
                                        new Row("sizeClass", RowSheet.Test.ANY_OF, List.of("小型")),
                                        new Row("registeredOn", RowSheet.Test.BELOW, List.of("2023-02-29")))),
                        new Row("revenue[year - 1]", RowSheet.Test.AT_LEAST, List.of("3 || true")),
                        new Row("listed || highTech", RowSheet.Test.YES, List.of()),
                        new Group(Match.ANY, List.of()),
                        new Row("listed", RowSheet.Test.YES, List.of("x")),
                        new Row("revenue[2025] >= 3 //", RowSheet.Test.AT_LEAST, List.of("5")),
                        new Row("true", RowSheet.Test.YES, List.of())));

        RowReading.Read read = READING.of(sheet);

        assertThat(read.expression()).isEmpty();
        assertThat(read.faults())
                .extracting(fault -> fault.pointer() + " " + fault.detail().key() + " "
                        + fault.suggestion().orElse(""))
                .containsExactly(
                        "/lines/0 fault.unknown-name sizeClass",
                        "/lines/2/rows/0 fault.unknown-value SMALL",
                        "/lines/2/rows/1 fault.date-wrong ",
                        "/lines/3 rows.values ",
                        "/lines/4 rows.subject ",
                        "/lines/5 rows.empty ",
                        "/lines/6 rows.values ",
                        "/lines/7 rows.subject ",
                        "/lines/8 rows.one-condition ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"it's", "a\"b", "a\\", "\" || true || park == \"", "换行\n", "𝒜", "\u0007"})
    void whatStandsInAValueStaysThere(String value) {
        RowSheet sheet = new RowSheet(
                Match.ALL,
                List.of(
                        new Row("park", RowSheet.Test.NONE_OF, List.of(value)),
                        new Row("park", RowSheet.Test.CONTAINS, List.of(value))));

        Expression read = READING.of(sheet).expression().orElseThrow();

        assertThat(RowWriting.of(read).sheet()).contains(sheet);
    }

    @Test
    void withoutRowsNothingIsAsked() {
        assertThat(READING.of(new RowSheet(Match.ALL, List.of())).expression()).contains(new Expression.Constant(true));
        assertThat(READING.of(new RowSheet(Match.ANY, List.of())).faults()).hasSize(1);
    }

    @Test
    void moreRowsThanAnybodyReadsAreRefused() {
        RowSheet sheet = new RowSheet(
                Match.ANY,
                IntStream.rangeClosed(0, RowReading.MOST)
                        .mapToObj(row -> (RowSheet.Line) new Row("listed", RowSheet.Test.YES, List.of()))
                        .toList());

        assertThat(READING.of(sheet).faults())
                .extracting(fault -> fault.detail().key())
                .containsExactly("rows.too-many");
    }
}
