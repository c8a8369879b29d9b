package org.throughline.enterprises.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.directory.Reach;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactSummary;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.domain.Fact;
import org.throughline.enterprises.domain.FactEntry;
import org.throughline.enterprises.domain.FactRepository;
import org.throughline.kernel.Uscc;

class FactRepositoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate YEAR_END = LocalDate.of(2025, 12, 31);

    private static RegisterDatabase database;

    private UUID firm = new UUID(0, 0);

    @BeforeAll
    static void open() {
        database = new RegisterDatabase();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void register() {
        database.empty();
        var record = Firms.aRecord(1, "温州湾示例电气有限公司", "C3823", "330303", null);
        firm = record.id();
        database.load(List.of(record).stream());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "employees | 12 | 2025",
                "revenue | 12500000.00 | 2025",
                "profit | -0.000001 | 2024",
                "registeredOn | 2011-11-11 | ",
                "listed | false | ",
                "strategicIndustry | NEW_ENERGY | ",
                "aiUses | planning,质检 | ",
                "digitalLevel | 3 | ",
            })
    void aFactOfAnyTypeIsReadAsItWasRecorded(String name, String value, @Nullable Integer year) {
        FactSummary fact = fact(name, value, year, null, Firms.NOON);

        record(fact);

        assertThat(facts()).containsExactly(fact);
    }

    @Test
    void aCorrectionKeepsWhatWasBelievedBefore() {
        FactSummary first = fact("employees", "12", 2025, null, Firms.NOON);
        FactSummary second = fact("employees", "13", 2025, "漏报一人", Firms.NOON.plusSeconds(60));

        record(first);
        record(second);

        assertThat(facts()).containsExactly(second);
        assertThat(database.directory().factHistory(Uscc.of(Firms.CODE), Reach.EVERYWHERE))
                .containsExactly(second, superseded(first, Firms.NOON.plusSeconds(60)));
    }

    @Test
    void whatBeginsLaterIsTheLastWordAndWhatStoodGoesOnForItsOwnDays() {
        FactSummary small = fact("sizeClass", "SMALL", YEAR_END.minusYears(1), true);
        FactSummary medium = fact("sizeClass", "MEDIUM", YEAR_END, true);

        record(small);
        record(medium);

        assertThat(facts()).containsExactly(medium);
        assertThat(database.directory()
                        .facts(Uscc.of(Firms.CODE), Reach.EVERYWHERE, YEAR_END.minusDays(1), Instant.MAX))
                .extracting(FactSummary::value)
                .containsExactly("SMALL");
        assertThat(history()).extracting(FactSummary::current).containsExactly(true, false);
        assertThat(history()).extracting(FactSummary::supersededAt).containsOnlyNulls();
    }

    @Test
    void whatIsOlderThanWhatStandsComesInBehindIt() {
        FactSummary medium = fact("sizeClass", "MEDIUM", YEAR_END, true);
        FactSummary small = fact("sizeClass", "SMALL", YEAR_END.minusYears(1), false);
        FactSummary micro = fact("sizeClass", "MICRO", YEAR_END.minusYears(1), false);

        record(medium);
        record(small);
        record(micro);

        assertThat(facts()).containsExactly(medium);
        assertThat(history())
                .extracting(fact -> fact.value() + " " + fact.current() + " " + (fact.supersededAt() == null))
                .containsExactlyInAnyOrder("MEDIUM true true", "SMALL false false", "MICRO false true");
    }

    @Test
    void whatHasRunOutHoldsNoMore() {
        LocalDate end = YEAR_END.plusMonths(1);
        FactDefinition highTech =
                fact("highTech", "true", null, null, Firms.NOON).definition();
        FactSummary certificate = Fact.of(highTech, FactEntry.of("true", null, "认定", YEAR_END, end, null), TODAY)
                .recorded("lin", Firms.NOON, true);

        record(certificate);

        assertThat(facts()).isEmpty();
        assertThat(history()).containsExactly(certificate);
        assertThat(database.directory().facts(Uscc.of(Firms.CODE), Reach.EVERYWHERE, end.minusDays(1), Instant.MAX))
                .containsExactly(certificate);
    }

    @Test
    void eachYearHasItsOwnValueAndTheLatestComesFirst() {
        FactSummary former = fact("employees", "12", 2024, null, Firms.NOON);
        FactSummary later = fact("employees", "13", 2025, null, Firms.NOON);
        FactSummary size = fact("sizeClass", "MICRO", null, null, Firms.NOON);

        record(size);
        record(former);
        record(later);

        assertThat(facts()).containsExactly(later, former, size);
    }

    @Test
    void theCatalogueStandsInItsOrder() {
        List<FactDefinition> catalogue = database.directory().definitions();

        assertThat(catalogue).extracting(FactDefinition::name).startsWith("employees", "revenue");
        assertThat(catalogue)
                .hasSize(27)
                .allSatisfy(definition -> assertThat(definition.label().zh()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1 | 2025 | number | 1.5 | a fraction of an employee",
                "1 | null | number | 1 | a yearly fact without a year",
                "16 | 2025 | words | 'MICRO' | a year where there is none",
                "16 | null | words | 'TINY' | a code that is none",
                "18 | null | words | 'true' | a value in the column of another type",
                "23 | null | number | 5 | a number beyond the maximum",
                "1 | 2025 | ends_on, number | '2026-12-31', 5 | an end of a year",
                "16 | null | ends_on, words | '2025-12-31', 'MICRO' | an end on the day of the beginning",
                "16 | null | superseded_by, words | 1, 'MICRO' | a last word that was corrected",
                "99 | null | number | 5 | a fact that is not in the catalogue",
            })
    void theDatabaseRefusesWhatDoesNotFitTheCatalogue(int definition, String year, String column, String value) {
        String recording =
                "insert into enterprises.recording (source, recorded_at, recorded_by) values ('s', now(), 'x')";
        String fact = "insert into enterprises.fact (enterprise_id, recording_id, as_of, definition_id, year, " + column
                + ") values ('" + firm + "', 1, '2025-12-31', " + definition + ", " + year + ", " + value + ")";

        assertThat(database.stateOf(recording)).isEqualTo("00000");
        assertThat(database.stateOf(fact)).isEqualTo("23514");
    }

    @Test
    void theDatabaseHoldsOneBeliefAtATime() {
        record(fact("sizeClass", "MICRO", null, null, Firms.NOON));

        String second =
                "insert into enterprises.fact (enterprise_id, recording_id, as_of, definition_id, words) values ('"
                        + firm + "', 1, '2025-12-31', 16, 'SMALL')";

        assertThat(database.stateOf(second)).isEqualTo("23505");
    }

    @ParameterizedTest
    @CsvSource({
        "update enterprises.fact set number = 1",
        "update enterprises.fact set as_of = now()",
        "delete from enterprises.fact",
        "update enterprises.recording set source = 'x'",
        "delete from enterprises.recording",
        "update enterprises.fact_definition set type = 'STRING'",
        "delete from enterprises.fact_definition",
    })
    void theApplicationCannotRewriteWhatWasRecorded(String sql) {
        assertThat(database.stateOf(sql)).isEqualTo("42501");
    }

    private void record(FactSummary fact) {
        database.inTransaction(entities -> {
            FactRepository facts = new SqlFactRepository(database.catalogue(), entities);
            facts.record(firm, fact);
            assertThat(facts.believed(firm, fact.definition(), fact.year())).contains(fact);
            return true;
        });
    }

    private static FactSummary fact(String name, String value, LocalDate asOf, boolean current) {
        FactDefinition definition = fact(name, value, null, null, Firms.NOON).definition();
        return Fact.of(definition, FactEntry.of(value, null, "企业年报", asOf, null, null), TODAY)
                .recorded("lin", Firms.NOON, current);
    }

    private static List<FactSummary> history() {
        return database.directory().factHistory(Uscc.of(Firms.CODE), Reach.EVERYWHERE);
    }

    private static List<FactSummary> facts() {
        return database.directory().facts(Uscc.of(Firms.CODE), Reach.EVERYWHERE, TODAY, Instant.MAX);
    }

    private static FactSummary fact(
            String name, Object value, @Nullable Integer year, @Nullable String reason, Instant at) {
        FactDefinition definition = database.directory().definitions().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        return Fact.of(definition, FactEntry.of(value, year, "企业年报", YEAR_END, null, reason), TODAY)
                .recorded("lin", at, true);
    }

    private static FactSummary superseded(FactSummary fact, Instant at) {
        return new FactSummary(
                fact.definition(),
                fact.year(),
                fact.value(),
                fact.source(),
                fact.asOf(),
                fact.endsOn(),
                fact.recordedAt(),
                fact.recordedBy(),
                fact.reason(),
                at,
                false,
                fact.sealed());
    }
}
