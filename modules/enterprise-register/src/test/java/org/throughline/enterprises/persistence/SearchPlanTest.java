package org.throughline.enterprises.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.EnterpriseFilter;
import org.throughline.enterprises.EnterpriseOrder;
import org.throughline.enterprises.EnterprisePage;
import org.throughline.enterprises.EnterpriseQuery;
import org.throughline.enterprises.EntityKind;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.SizeClass;
import org.throughline.enterprises.domain.FactConditions;
import org.throughline.enterprises.persistence.EnterpriseSql.Question;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.IndustryCode;

/** Over as many firms as a city has, every way of asking is answered by indexes; nothing reads the whole table. */
class SearchPlanTest {

    private static final int FIRMS = 146_000;

    /** Revenue of three years, employees of one, a few high-tech firms, a size for each, days and tags. */
    private static final List<String> FACTS = List.of(
            "2, 2023, (n * 7919 % 1000003) * 100, null::boolean, null, null::date",
            "2, 2024, (n * 7919 % 1000003) * 110, null::boolean, null, null::date",
            "2, 2025, (n * 7919 % 1000003) * 120, null::boolean, null, null::date",
            "1, 2025, n % 997, null::boolean, null, null::date",
            "18, null, null::numeric, n % 20 = 0, null, null::date",
            "16, null, null::numeric, null::boolean, (array['LARGE', 'MEDIUM', 'SMALL', 'MICRO'])[1 + n % 4], null::date",
            "15, null, null::numeric, null::boolean, null, date '1990-01-01' + (n % 12000)::int",
            "24, null, null::numeric, null::boolean, case when n % 5 = 0 then 'design,energy' else 'energy' end, null::date");

    private static RegisterDatabase database;
    private static EnterpriseDirectory directory;

    @BeforeAll
    static void load() {
        database = new RegisterDatabase();
        database.empty();
        database.load(SampleNames.firms(1, FIRMS, new Random(20_261_121)));
        // As many rows for each fact as a city has; by the set, since COPY of a million rows is not what is tested.
        database.asOwner("insert into enterprises.recording (source, recorded_at, recorded_by)"
                + " values ('test', now(), 'test')");
        for (String facts : FACTS) {
            database.asOwner("insert into enterprises.fact (enterprise_id, recording_id, as_of, definition_id, year,"
                    + " number, truth, words, day) select e.id, r.id, date '2026-01-01', " + facts
                    + " from (select id, row_number() over (order by uscc) as n from enterprises.enterprise) e"
                    + " cross join enterprises.recording r");
        }
        database.asOwner(
                "insert into enterprises.assignment (id, enterprise_id, organisation, person, from_day, given_at,"
                        + " given_by) select gen_random_uuid(), id, 'a', 'p' || row_number() over () % 90, date '2026-01-01',"
                        + " now(), 'test' from enterprises.enterprise where uscc like '%7'");
        database.asOwner("analyze enterprises.assignment");
        database.settle();
        directory = database.directory();
    }

    @AfterAll
    static void close() {
        database.empty();
        database.close();
    }

    static List<EnterpriseFilter> filters() {
        EnterpriseFilter all = EnterpriseFilter.ALL;
        EnterpriseFilter big = all.withDistrict(new DivisionCode("330302"));
        EnterpriseFilter small = all.withDistrict(new DivisionCode("330383"));
        return List.of(
                all,
                all.withWords("温州"),
                all.withWords("公司"),
                all.withWords("有限公司"),
                all.withWords("温州市瓯海"),
                all.withWords("龙港"),
                all.withWords("软件"),
                all.withWords("丂七"),
                all.withWords("没有"),
                all.withWords("厂"),
                all.withWords("丁"),
                all.withWords("a"),
                all.withWords("i"),
                all.withWords("温州 7"),
                all.withWords("abc"),
                all.withWords("wzs"),
                all.withWords("yxgs"),
                all.withWords("qqqq"),
                all.withWords("9133"),
                all.withWords("91330398MA0"),
                all.withWords(Firms.code(70_000)),
                all.withWords("温州 阀门 9133"),
                big,
                small,
                all.withDistrict(new DivisionCode("3303")),
                all.withIndustry(new IndustryCode("C")),
                all.withIndustry(new IndustryCode("C34")),
                all.withIndustry(new IndustryCode("C3443")),
                all.withIndustry(new IndustryCode("I")),
                all.withZone("wenzhou-bay"),
                all.withKind(EntityKind.COMPANY),
                all.withSize(SizeClass.MICRO),
                all.withSize(SizeClass.MEDIUM),
                all.withGenerated(true),
                all.withGenerated(false),
                all.withServedBy("p7"),
                big.withServedBy("nobody").withWords("温州"),
                big.withWords("温州"),
                small.withWords("温州").withSize(SizeClass.SMALL),
                small.withWords("软件").withIndustry(new IndustryCode("I65")),
                big.withIndustry(new IndustryCode("C34")).withKind(EntityKind.COMPANY),
                small.withIndustry(new IndustryCode("C3443")).withZone("wenzhou-bay"),
                all.withZone("wenzhou-etdz").withWords("阀门").withGenerated(true));
    }

    static List<List<String>> conditions() {
        return List.of(
                List.of("revenue.2025:20000000.."),
                List.of("revenue.2025:119000000.."),
                List.of("revenue:119000000.."),
                List.of("revenue:..100000000"),
                List.of("revenue.2025:-"),
                List.of("patents:*"),
                List.of("highTech:true"),
                List.of("highTech:false"),
                List.of("aboveScale:false"),
                List.of("sizeClass:LARGE,MEDIUM"),
                List.of("registeredOn:2001-05-01..2001-05-03"),
                List.of("aiUses:design"),
                List.of("revenue.2025:119000000..", "sizeClass:LARGE", "highTech:true", "employees:500.."));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void conditionsOnFactsGoByIndexToo(List<String> conditions) {
        FactConditions read = FactConditions.read(conditions, directory.definitions());
        EnterpriseFilter filter = EnterpriseFilter.ALL.withFacts(read.conditions());
        Reach longwan = Reach.places(Set.of(new DivisionCode("330303")), Set.of());

        assertThat(read.refused()).isEmpty();
        for (EnterpriseFilter each :
                List.of(filter, filter.withWords("温州"), filter.withIndustry(new IndustryCode("C34")))) {
            assertByIndex(each, EnterpriseOrder.NAME, Reach.EVERYWHERE);
            assertByIndex(each, EnterpriseOrder.CODE, longwan);
        }
    }

    @Test
    void aNarrowRangeIsReadFromTheIndexOfValuesAlone() {
        FactConditions read = FactConditions.read(List.of("revenue.2025:119990000.."), directory.definitions());
        EnterpriseQuery query =
                EnterpriseQuery.first(EnterpriseFilter.ALL.withFacts(read.conditions()), EnterpriseOrder.NAME, 50);

        String plan = plan(EnterpriseSql.gather(query, database.sieve(query.filter(), Reach.EVERYWHERE)));

        assertThat(plan).contains("Index Only Scan").contains("fact_by_value");
    }

    static Stream<Arguments> questions() {
        return filters().stream()
                .flatMap(filter -> Stream.of(EnterpriseOrder.values()).map(order -> Arguments.of(filter, order)));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyListAndSearchGoesByIndex(EnterpriseFilter filter, EnterpriseOrder order) {
        assertByIndex(filter, order, Reach.EVERYWHERE);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void soItDoesWithinTheReachOfADistrictAndAZone(EnterpriseFilter filter, EnterpriseOrder order) {
        assertByIndex(filter, order, Reach.places(Set.of(new DivisionCode("330303")), Set.of("wenzhou-bay")));
    }

    private static void assertByIndex(EnterpriseFilter filter, EnterpriseOrder order, Reach reach) {
        EnterpriseQuery first = EnterpriseQuery.first(filter, order, 50);
        EnterprisePage page = directory.page(first, reach);

        Sieve sieve = database.sieve(filter, reach);
        List<Question> questions = new ArrayList<>();
        for (EnterpriseQuery query : List.of(first, first.before(null), first.after(page.next()))) {
            questions.add(EnterpriseSql.walk(query, sieve));
            if (!sieve.isOpen()) {
                questions.add(EnterpriseSql.gather(query, sieve));
            }
        }
        questions.add(EnterpriseSql.count(sieve));
        questions.add(EnterpriseSql.count(sieve, 10_000));

        assertThat(questions)
                .allSatisfy(question -> assertThat(plan(question))
                        .as(question.sql())
                        .contains("Index")
                        .doesNotContain("Seq Scan"));
    }

    @Test
    void oneFirmIsFoundByTheIndexOfCodes() {
        Conditions conditions = new Conditions().and("uscc = ?", Firms.code(70_000));

        String plan = plan(new Question(EnterpriseSql.FIND, conditions));

        assertThat(plan).contains("enterprise_uscc_key").doesNotContain("Seq Scan");
    }

    @Test
    void aRareWordIsFoundByItsGrams() {
        EnterpriseQuery query = EnterpriseQuery.first(EnterpriseFilter.ALL.withWords("丂七"), EnterpriseOrder.NAME, 50);

        assertThat(plan(EnterpriseSql.gather(query, database.sieve(query.filter(), Reach.EVERYWHERE))))
                .contains("enterprise_by_gram");
    }

    private static String plan(Question question) {
        return plans(List.of(question)).get(0);
    }

    private static List<String> plans(List<Question> questions) {
        return database.reading().search(connection -> {
            List<String> plans = new ArrayList<>();
            for (Question question : questions) {
                plans.add(question.sql() + plan(connection, question));
            }
            return plans;
        });
    }

    private static String plan(Connection connection, Question question) throws SQLException {
        try (PreparedStatement explain = connection.prepareStatement("explain (format json) " + question.sql())) {
            question.conditions().bind(explain, 1);
            try (ResultSet row = explain.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
