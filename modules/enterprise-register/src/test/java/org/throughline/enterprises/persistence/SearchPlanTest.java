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
import org.throughline.enterprises.persistence.EnterpriseSql.Question;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.IndustryCode;

/** Over as many firms as a city has, every way of asking is answered by indexes; nothing reads the whole table. */
class SearchPlanTest {

    private static final int FIRMS = 146_000;

    private static RegisterDatabase database;
    private static EnterpriseDirectory directory;

    @BeforeAll
    static void load() {
        database = new RegisterDatabase();
        database.empty();
        database.load(SampleNames.firms(1, FIRMS, new Random(20_261_121)));
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
                all.withGenerated(true),
                all.withGenerated(false),
                big.withWords("温州"),
                small.withWords("温州"),
                small.withWords("软件").withIndustry(new IndustryCode("I65")),
                big.withIndustry(new IndustryCode("C34")).withKind(EntityKind.COMPANY),
                small.withIndustry(new IndustryCode("C3443")).withZone("wenzhou-bay"),
                all.withZone("wenzhou-etdz").withWords("阀门").withGenerated(true));
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

        List<Question> questions = new ArrayList<>();
        for (EnterpriseQuery query : List.of(first, first.before(null), first.after(page.next()))) {
            questions.add(EnterpriseSql.walk(query, reach));
            if (!filter.equals(EnterpriseFilter.ALL) || !reach.everywhere()) {
                questions.add(EnterpriseSql.gather(query, reach));
            }
        }
        questions.add(EnterpriseSql.count(filter, reach));
        questions.add(EnterpriseSql.count(filter, reach, 10_000));

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

        assertThat(plan(EnterpriseSql.gather(query, Reach.EVERYWHERE))).contains("enterprise_by_gram");
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
