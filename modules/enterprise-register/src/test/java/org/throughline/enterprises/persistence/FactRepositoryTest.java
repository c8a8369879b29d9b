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
                .allSatisfy(definition -> assertThat(definition.labelZh()).isNotBlank());
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
            assertThat(facts.current(firm, fact.definition(), fact.year())).contains(fact);
            return true;
        });
    }

    private static List<FactSummary> facts() {
        return database.directory().facts(Uscc.of(Firms.CODE), Reach.EVERYWHERE);
    }

    private static FactSummary fact(
            String name, Object value, @Nullable Integer year, @Nullable String reason, Instant at) {
        FactDefinition definition = database.directory().definitions().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        return Fact.of(definition, new FactEntry(value, year, "企业年报", YEAR_END, reason), TODAY)
                .recorded("lin", at);
    }

    private static FactSummary superseded(FactSummary fact, Instant at) {
        return new FactSummary(
                fact.definition(),
                fact.year(),
                fact.value(),
                fact.source(),
                fact.asOf(),
                fact.recordedAt(),
                fact.recordedBy(),
                fact.reason(),
                at);
    }
}
