package org.throughline.enterprises.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.enterprises.FactRecord;
import org.throughline.enterprises.FirmLoader;
import org.throughline.enterprises.FirmLoader.Loaded;
import org.throughline.enterprises.FirmRecord;
import org.throughline.enterprises.Firms;
import org.throughline.testkit.TestDatabase;

class FirmLoaderTest {

    private static final Instant RECORDED = Instant.parse("2026-01-15T00:00:00Z");
    private static final LocalDate YEAR_END = LocalDate.of(2025, 12, 31);

    @BeforeEach
    void empty() throws SQLException {
        try (Connection connection = TestDatabase.get().ownerSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "truncate enterprises.fact, enterprises.recording, enterprises.firm_size, enterprises.enterprise_history,"
                            + " enterprises.enterprise restart identity cascade");
        }
    }

    @Test
    void firmsComeInWithAllThatSearchingNeeds() throws SQLException {
        FirmRecord firm = Firms.aRecord(1, "乐清市“ＡＢ\\C”\t电气", "C3823", "330382", "wenzhou-bay");

        load(Stream.of(firm));

        assertThat(rows("select name || '|' || initials || '|' || search_text from enterprises.enterprise"))
                .containsExactly(firm.name() + "|yqsabcdq|乐清市“ab\\c”\t电气\u001fyqsabcdq\u001f"
                        + Firms.CODE.toLowerCase(Locale.ROOT));
        assertThat(rows("select zone from enterprises.enterprise")).containsExactly("wenzhou-bay");
    }

    @Test
    void eachFactGoesIntoTheColumnOfItsType() throws SQLException {
        FirmRecord firm = withFacts(
                Firms.aRecord(1, "示例电气", "C3823", "330382", null),
                fact("revenue", 2025, "12500000.00"),
                fact("registeredOn", null, "2011-11-11"),
                fact("highTech", null, "true"),
                fact("sizeClass", null, "SMALL"),
                fact("aiUses", null, "planning,vision"));

        load(Stream.of(firm));

        assertThat(rows("select coalesce(number::text, '') || '|' || coalesce(day::text, '') || '|'"
                        + " || coalesce(truth::text, '') || '|' || coalesce(words, '') from enterprises.fact"
                        + " order by definition_id"))
                .containsExactly("12500000.00|||", "|2011-11-11||", "|||SMALL", "||true|", "|||planning,vision");
        assertThat(rows("select source || ' ' || recorded_by from enterprises.recording"))
                .containsExactly("示例数据 demo");
    }

    @Test
    void theAdvanceIsToldAndEndsWithTheWhole() throws SQLException {
        List<Loaded> heard = new ArrayList<>();
        Stream<FirmRecord> firms = IntStream.rangeClosed(1, 9_001)
                .mapToObj(number -> withFacts(
                        Firms.aRecord(number, "示例" + number, "C3823", "330382", null), fact("patents", null, "1")));

        Loaded loaded = load(firms, heard::add);

        assertThat(heard).containsExactly(new Loaded(4_000, 4_000), new Loaded(8_000, 8_000), new Loaded(9_001, 9_001));
        assertThat(loaded).isEqualTo(new Loaded(9_001, 9_001));
        assertThat(rows("select count(*) from enterprises.enterprise")).containsExactly("9001");
    }

    @Test
    void nothingComesInUnlessTheCallerCommits() throws SQLException {
        try (Connection connection = TestDatabase.get().applicationSource().getConnection()) {
            connection.setAutoCommit(false);
            FirmLoader.over(connection)
                    .load(Stream.of(Firms.aRecord(1, "示例电气", "C3823", "330382", null)), "demo", soFar -> {});
            connection.rollback();
        }

        assertThat(rows("select count(*) from enterprises.enterprise")).containsExactly("0");
    }

    @Test
    void aFirmThatIsThereAlreadyStopsTheLoad() throws SQLException {
        FirmRecord firm = Firms.aRecord(1, "示例电气", "C3823", "330382", null);
        load(Stream.of(firm));

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> load(Stream.of(firm)))
                .satisfies(refusal -> assertThat(refusal.getSQLState()).isEqualTo("23505"));
    }

    @Test
    void aFactThatDoesNotFitItsDefinitionStopsTheLoad() {
        FirmRecord firm = withFacts(Firms.aRecord(1, "示例电气", "C3823", "330382", null), fact("sizeClass", null, "TINY"));

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> load(Stream.of(firm)))
                .satisfies(refusal -> assertThat(refusal.getSQLState()).isEqualTo("23514"));
    }

    private static FirmRecord withFacts(FirmRecord firm, FactRecord... facts) {
        return Firms.withFacts(firm, List.of(facts));
    }

    private static FactRecord fact(String name, @Nullable Integer year, String value) {
        return new FactRecord(name, year, value, "示例数据", YEAR_END, RECORDED);
    }

    private static void load(Stream<FirmRecord> firms) throws SQLException {
        load(firms, soFar -> {});
    }

    private static Loaded load(Stream<FirmRecord> firms, FirmLoader.Progress progress) throws SQLException {
        try (Connection connection = TestDatabase.get().applicationSource().getConnection()) {
            connection.setAutoCommit(false);
            Loaded loaded = FirmLoader.over(connection).load(firms, "demo", progress);
            connection.commit();
            return loaded;
        }
    }

    private static List<String> rows(String sql) throws SQLException {
        try (Connection connection = TestDatabase.get().applicationSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        }
    }
}
