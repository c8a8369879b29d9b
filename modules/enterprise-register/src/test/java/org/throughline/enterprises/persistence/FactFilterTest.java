package org.throughline.enterprises.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.EnterpriseFilter;
import org.throughline.enterprises.EnterpriseOrder;
import org.throughline.enterprises.EnterprisePage;
import org.throughline.enterprises.EnterpriseQuery;
import org.throughline.enterprises.FactCondition;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactRecord;
import org.throughline.enterprises.FactTest;
import org.throughline.enterprises.FirmRecord;
import org.throughline.kernel.DivisionCode;

/** What the database finds by conditions on facts is what a plain look at every fact of every firm finds. */
class FactFilterTest {

    private static final long SEED = new Random().nextLong();
    private static final int FIRMS = 600;
    private static final Random RANDOM = new Random(SEED);
    private static RegisterDatabase database;
    private static EnterpriseDirectory directory;
    private static SampleFacts sample;
    private static List<FirmRecord> firms;
    private static final Set<String> LAPSED = new HashSet<>();

    @BeforeAll
    static void load() {
        System.out.println("FactFilterTest seed " + SEED);
        database = new RegisterDatabase();
        sample = SampleFacts.in(database, RANDOM);
        directory = database.directory();
        firms = SampleNames.firms(1, FIRMS, RANDOM).map(sample::known).toList();
        database.load(firms.stream());
        firms.forEach(FactFilterTest::lapse);
    }

    @AfterAll
    static void close() {
        SampleFacts.remove(database);
    }

    /** Qualifications run out: some by the day that is today in the test, some a day later. */
    private static void lapse(FirmRecord firm) {
        for (FactRecord fact : firm.facts()) {
            if (fact.year() == null && RANDOM.nextInt(15) == 0) {
                boolean over = RANDOM.nextBoolean();
                if (over) {
                    LAPSED.add(firm.uscc() + fact.name());
                }
                database.asOwner("update enterprises.fact set ends_on = date '" + RegisterDatabase.TODAY + "' + "
                        + (over ? 0 : 1) + " where enterprise_id = '" + firm.id() + "' and definition_id ="
                        + " (select id from enterprises.fact_definition where name = '" + fact.name() + "')");
            }
        }
    }

    static List<String> everyFact() {
        return SampleFacts.ASKED;
    }

    @ParameterizedTest
    @MethodSource("everyFact")
    void oneConditionFindsWhatALookAtEachFirmFinds(String name) {
        for (int round = 0; round < 25; round++) {
            List<FactCondition> conditions = List.of(condition(sample.fact(name)));

            assertFound(EnterpriseFilter.ALL.withFacts(conditions), Reach.EVERYWHERE);
        }
    }

    @RepeatedTest(40)
    void severalConditionsAndOtherFiltersTogetherToo() {
        List<FactCondition> conditions = new ArrayList<>();
        for (int number = 0; number < 2 + RANDOM.nextInt(2); number++) {
            conditions.add(condition(sample.fact(SampleFacts.ASKED.get(RANDOM.nextInt(SampleFacts.ASKED.size())))));
        }
        EnterpriseFilter filter = EnterpriseFilter.ALL
                .withFacts(conditions)
                .withWords(RANDOM.nextBoolean() ? "公司" : null)
                .withDistrict(RANDOM.nextInt(4) == 0 ? new DivisionCode("330302") : null);

        assertFound(
                filter,
                RANDOM.nextInt(4) == 0
                        ? Reach.places(Set.of(new DivisionCode("330302"), new DivisionCode("330303")), Set.of())
                        : Reach.EVERYWHERE);
    }

    private static FactCondition condition(FactDefinition fact) {
        Integer year = fact.yearly() && RANDOM.nextBoolean()
                ? SampleFacts.YEARS.get(RANDOM.nextInt(SampleFacts.YEARS.size()))
                : null;
        return new FactCondition(fact, year, test(fact));
    }

    private static FactTest test(FactDefinition fact) {
        if (RANDOM.nextInt(6) == 0) {
            return new FactTest.Known(RANDOM.nextBoolean());
        }
        String one = sample.value(fact);
        String other = sample.value(fact);
        boolean open = RANDOM.nextInt(3) == 0;
        return switch (fact.type()) {
            case INTEGER, DECIMAL -> {
                BigDecimal low = new BigDecimal(one).min(new BigDecimal(other));
                BigDecimal high = new BigDecimal(one).max(new BigDecimal(other));
                yield RANDOM.nextBoolean()
                        ? new FactTest.Range(low, open ? null : high)
                        : new FactTest.Range(open ? null : low, high);
            }
            case DATE -> {
                LocalDate low = LocalDate.parse(one.compareTo(other) < 0 ? one : other);
                LocalDate high = LocalDate.parse(one.compareTo(other) < 0 ? other : one);
                yield RANDOM.nextBoolean()
                        ? new FactTest.Days(low, open ? null : high)
                        : new FactTest.Days(open ? null : low, high);
            }
            case BOOLEAN -> new FactTest.Holds(RANDOM.nextBoolean());
            case CODE -> new FactTest.AnyOf(one.equals(other) ? List.of(one) : List.of(one, other));
            case TAGS -> new FactTest.AnyOf(List.of(SampleFacts.TAGS.get(RANDOM.nextInt(3)), "unknown"));
            case STRING ->
                new FactTest.Words(List.of("ABC", "abc 一", "%_", "车间", "a", "_").get(RANDOM.nextInt(6)));
        };
    }

    private static void assertFound(EnterpriseFilter filter, Reach reach) {
        List<String> byHand = firms.stream()
                .filter(firm -> reach.coversPlace(firm.district(), firm.zone()))
                .filter(firm -> filter.words() == null || firm.name().contains(filter.words()))
                .filter(firm -> filter.district() == null || firm.district().equals(filter.district()))
                .filter(firm -> filter.facts().stream().allMatch(condition -> meets(firm, condition)))
                .map(firm -> firm.uscc().value())
                .sorted()
                .toList();

        assertThat(walked(filter, reach)).as("%s", filter).isEqualTo(byHand);
        assertThat(directory.count(filter, reach)).as("%s", filter).isEqualTo(byHand.size());
        assertThat(directory.count(filter, reach, 10)).isEqualTo(Math.min(10, byHand.size()));
    }

    private static boolean meets(FirmRecord firm, FactCondition condition) {
        Map<Integer, String> byYear = new HashMap<>();
        firm.facts().stream()
                .filter(fact ->
                        fact.name().equals(condition.fact().name()) && !LAPSED.contains(firm.uscc() + fact.name()))
                .forEach(fact -> byYear.put(fact.year() == null ? 0 : fact.year(), fact.value()));
        Integer year = condition.year() == null
                ? byYear.keySet().stream().max(Integer::compare).orElse(0)
                : condition.year();
        String value = byYear.get(year);
        FactTest test = condition.test();
        if (test instanceof FactTest.Known known) {
            return (value != null) == known.known();
        }
        if (test instanceof FactTest.Holds holds) {
            boolean silentNo = value == null && condition.fact().absenceMeansNo() && !holds.truth();
            return silentNo || Boolean.toString(holds.truth()).equals(value);
        }
        return value != null && holds(value, test);
    }

    private static boolean holds(String value, FactTest test) {
        if (test instanceof FactTest.Range range) {
            BigDecimal number = new BigDecimal(value);
            return (range.from() == null || number.compareTo(range.from()) >= 0)
                    && (range.to() == null || number.compareTo(range.to()) <= 0);
        }
        if (test instanceof FactTest.Days days) {
            LocalDate day = LocalDate.parse(value);
            return (days.from() == null || !day.isBefore(days.from()))
                    && (days.to() == null || !day.isAfter(days.to()));
        }
        if (test instanceof FactTest.AnyOf any) {
            return List.of(value.split(",", -1)).stream().anyMatch(any.values()::contains);
        }
        String plain = Normalizer.normalize(value, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return List.of(test.text().toLowerCase(Locale.ROOT).split(" ", -1)).stream()
                .allMatch(plain::contains);
    }

    private static List<String> walked(EnterpriseFilter filter, Reach reach) {
        EnterpriseQuery query = EnterpriseQuery.first(filter, EnterpriseOrder.CODE, 90);
        EnterprisePage page = directory.page(query, reach);
        List<String> found = new ArrayList<>();
        page.items().forEach(firm -> found.add(firm.uscc().value()));
        while (page.next() != null) {
            page = directory.page(query.after(page.next()), reach);
            page.items().forEach(firm -> found.add(firm.uscc().value()));
        }
        return found;
    }
}
