package org.throughline.enterprises.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseFilter;
import org.throughline.enterprises.EnterpriseOrder;
import org.throughline.enterprises.EnterpriseQuery;
import org.throughline.enterprises.FactRecord;
import org.throughline.enterprises.FirmRecord;
import org.throughline.enterprises.FirmSize;
import org.throughline.enterprises.FirmSizes;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.SizeClass;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.Uscc;
import org.throughline.testkit.TestDatabase;

/** How large firms are by the table of 国统字〔2017〕213号, and that it keeps in step with what is known. */
class FirmSizesTest {

    private static final Uscc FIRM = Uscc.of(Firms.CODE);
    private static final String FACT =
            "insert into enterprises.fact (enterprise_id, recording_id, as_of, definition_id,"
                    + " year, number) select e.id, 1, '2025-12-31', d.id, %d, %s from enterprises.enterprise e,"
                    + " enterprises.fact_definition d where e.uscc = '%s' and d.name = '%s'";

    private static final List<String> CLASSES = List.of("LARGE", "MEDIUM", "SMALL", "MICRO");

    private static RegisterDatabase database;
    private static FirmSizes sizes;

    @BeforeAll
    static void open() {
        database = new RegisterDatabase();
        sizes = new SqlFirmSizes(database.directory(), database.reading());
    }

    @AfterAll
    static void close() {
        database.empty();
        database.close();
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    /** The table, in people and ten thousands of yuan as it is printed; a dash where it does not look. */
    @ParameterizedTest
    @CsvSource({
        "A0111, AGRICULTURE, -, 20000 500 50, -",
        "B0610, INDUSTRY, 1000 300 20, 40000 2000 300, -",
        "C3441, INDUSTRY, 1000 300 20, 40000 2000 300, -",
        "D4411, INDUSTRY, 1000 300 20, 40000 2000 300, -",
        "E4710, CONSTRUCTION, -, 80000 6000 300, 80000 5000 300",
        "F5111, WHOLESALE, 200 20 5, 40000 5000 1000, -",
        "F5211, RETAIL, 300 50 10, 20000 500 100, -",
        "G5431, TRANSPORT, 1000 300 20, 30000 3000 200, -",
        "G5911, TRANSPORT, 1000 300 20, 30000 3000 200, -",
        "G5920, STORAGE, 200 100 20, 30000 1000 100, -",
        "G6010, POST, 1000 300 20, 30000 2000 100, -",
        "H6110, ACCOMMODATION, 300 100 10, 10000 2000 100, -",
        "H6210, CATERING, 300 100 10, 10000 2000 100, -",
        "I6311, INFORMATION, 2000 100 10, 100000 1000 100, -",
        "I6450, INFORMATION, 2000 100 10, 100000 1000 100, -",
        "I6513, SOFTWARE, 300 100 10, 10000 1000 50, -",
        "K7010, REAL_ESTATE, -, 200000 1000 100, 10000 5000 2000",
        "K7020, PROPERTY, 1000 300 100, 5000 1000 500, -",
        "K7030, OTHER, 300 100 10, -, -",
        "L7212, BUSINESS, 300 100 10, -, 120000 8000 100",
        "M7320, OTHER, 300 100 10, -, -",
        "Q8514, OTHER, 300 100 10, -, -",
    })
    void whoeverMissesOneBoundFallsToTheNextClass(
            String industry, String rule, String people, String money, String assets) {
        List<List<BigDecimal>> bounds = List.of(bounds(people, 1), bounds(money, 10_000), bounds(assets, 10_000));
        List<String> facts = List.of("employees", "revenue", "totalAssets");
        List<FirmRecord> firms = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int step = 0; step < 3; step++) {
            for (int missed = -1; missed < 3; missed++) {
                if (missed >= 0 && bounds.get(missed).isEmpty()) {
                    continue;
                }
                List<FactRecord> known = new ArrayList<>();
                for (int fact = 0; fact < 3; fact++) {
                    if (!bounds.get(fact).isEmpty()) {
                        BigDecimal bound = bounds.get(fact).get(step);
                        BigDecimal value = fact == missed ? bound.subtract(BigDecimal.ONE) : bound;
                        known.add(fact(facts.get(fact), 2025, value));
                    }
                }
                firms.add(Firms.withFacts(
                        Firms.aRecord(firms.size() + 1, "示例" + firms.size() + "公司", industry, "330303", null), known));
                expected.add(CLASSES.get(missed < 0 ? step : step + 1));
            }
        }

        database.load(firms.stream());

        assertThat(database.column(
                        "select class from enterprises.firm_size join enterprises.enterprise on id = enterprise_id"
                                + " order by uscc"))
                .isEqualTo(expected);
        assertThat(sizes.of(FIRM, Reach.EVERYWHERE).orElseThrow().rule()).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource({"G5310", "K7040", "J6621", "P8334", "Q8411", "S9221"})
    void anIndustryTheMeasuresLeaveOutIsNotClassed(String industry) {
        database.load(
                List.of(firm(industry, fact("employees", 2025, "5000"), fact("revenue", 2025, "9000000000"))).stream());

        assertThat(sizes.of(FIRM, Reach.EVERYWHERE)).contains(new FirmSize(null, null, null, List.of()));
    }

    @Test
    void theLatestYearCountsOfWhichAllIsKnown() {
        database.load(List.of(firm(
                        "C3441",
                        fact("employees", 2023, "1000"),
                        fact("revenue", 2023, "400000000"),
                        fact("employees", 2024, "350"),
                        fact("revenue", 2024, "20000000"),
                        fact("employees", 2025, "5")))
                .stream());

        assertThat(size())
                .isEqualTo(new FirmSize(
                        SizeClass.MEDIUM,
                        "INDUSTRY",
                        2024,
                        List.of(
                                bound("employees", "350", "1000", "300", "20"),
                                bound("revenue", "20000000", "400000000", "20000000", "3000000"))));
    }

    @Test
    void whatIsMissingIsNotGuessedAndWhoIsOutOfReachIsNotTold() {
        database.load(List.of(firm("C3441", fact("employees", 2025, "1000"))).stream());

        assertThat(size().sizeClass()).isNull();
        assertThat(size().rule()).isEqualTo("INDUSTRY");
        assertThat(size().bounds()).extracting(FirmSize.Bound::value).containsOnlyNulls();
        assertThat(sizes.of(FIRM, Reach.places(Set.of(new DivisionCode("330381")), Set.of())))
                .isEmpty();
    }

    @Test
    void theClassFollowsFactsCorrectionsAndTheIndustryInTheSameTransaction() throws SQLException {
        database.load(List.of(firm("C3441", fact("employees", 2025, "1000"))).stream());

        asApplication(FACT.formatted(2025, "400000000", FIRM, "revenue"));
        assertThat(size().sizeClass()).isEqualTo(SizeClass.LARGE);

        asApplication("update enterprises.fact set superseded_by = 1, latest = false where number = 1000");
        asApplication(FACT.formatted(2025, "299", FIRM, "employees"));
        assertThat(size().sizeClass()).isEqualTo(SizeClass.SMALL);

        asApplication("update enterprises.enterprise set industry = 'I6513', version = version + 1");
        assertThat(size().sizeClass()).isEqualTo(SizeClass.MEDIUM);
        assertThat(size().rule()).isEqualTo("SOFTWARE");

        asApplication("update enterprises.enterprise set industry = 'J6621', version = version + 1");
        assertThat(size().rule()).isNull();
        assertThat(database.column("select class from enterprises.firm_size")).isEmpty();
    }

    @Test
    void ofTwoWhoRecordHalfEachAtOnceEachSeesTheOthers() throws Exception {
        long seed = new Random().nextLong();
        System.out.println("FirmSizesTest seed " + seed);
        Random random = new Random(seed);
        ExecutorService racers = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 30; round++) {
                database.empty();
                database.load(List.of(firm("C3441", fact("profit", 2025, "1"))).stream());
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<?>> both = new ArrayList<>();
                for (List<String> words : List.of(List.of("employees", "1000"), List.of("revenue", "400000000"))) {
                    int pause = random.nextInt(200_000);
                    both.add(racers.submit(() -> {
                        start.await();
                        LockSupport.parkNanos(pause);
                        asApplication(FACT.formatted(2025, words.get(1), FIRM, words.get(0)));
                        return null;
                    }));
                }
                for (Future<?> one : both) {
                    one.get();
                }
                assertThat(size().sizeClass())
                        .as("seed %d round %d", seed, round)
                        .isEqualTo(SizeClass.LARGE);
            }
        } finally {
            racers.shutdownNow();
        }
    }

    @Test
    void firmsAreFoundAndCountedByTheirClass() {
        List<FirmRecord> firms = new ArrayList<>();
        for (int number = 1; number <= 300; number++) {
            firms.add(Firms.withFacts(
                    Firms.aRecord(number, "示例" + number + "公司", "C3441", "330303", null),
                    number % 10 == 0
                            ? List.of()
                            : List.of(
                                    fact("employees", 2025, number > 290 ? "1000" : "30"),
                                    fact("revenue", 2025, "400000000"))));
        }
        database.load(firms.stream());

        EnterpriseFilter large = EnterpriseFilter.ALL.withSize(SizeClass.LARGE);
        assertThat(database.directory().count(large, Reach.EVERYWHERE)).isEqualTo(9);
        assertThat(database.directory()
                        .page(EnterpriseQuery.first(large, EnterpriseOrder.CODE, 20), Reach.EVERYWHERE)
                        .items())
                .hasSize(9);
        assertThat(database.directory()
                        .page(
                                EnterpriseQuery.first(
                                        EnterpriseFilter.ALL.withSize(SizeClass.SMALL), EnterpriseOrder.NAME, 50),
                                Reach.EVERYWHERE)
                        .items())
                .hasSize(50);
        assertThat(database.directory().count(EnterpriseFilter.ALL.withSize(SizeClass.SMALL), Reach.EVERYWHERE))
                .isEqualTo(261);
    }

    private static FirmSize size() {
        return sizes.of(FIRM, Reach.EVERYWHERE).orElseThrow();
    }

    private static FirmRecord firm(String industry, FactRecord... facts) {
        return Firms.withFacts(Firms.aRecord(1, "温州湾示例电气有限公司", industry, "330303", null), List.of(facts));
    }

    private static FactRecord fact(String name, int year, Object value) {
        return new FactRecord(name, year, value.toString(), "统计局年报", LocalDate.of(2025, 12, 31), Firms.NOON);
    }

    private static FirmSize.Bound bound(String fact, String value, String large, String medium, String small) {
        return new FirmSize.Bound(
                fact, new BigDecimal(value), new BigDecimal(large), new BigDecimal(medium), new BigDecimal(small));
    }

    private static List<BigDecimal> bounds(String printed, int unit) {
        return printed.equals("-")
                ? List.of()
                : Stream.of(printed.split(" "))
                        .map(part -> new BigDecimal(part).multiply(BigDecimal.valueOf(unit)))
                        .toList();
    }

    private static void asApplication(String sql) throws SQLException {
        try (Connection connection = TestDatabase.get().applicationSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
