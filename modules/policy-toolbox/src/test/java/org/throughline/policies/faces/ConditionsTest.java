package org.throughline.policies.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.policies.Catalogue;
import org.throughline.policies.RandomClauses;
import org.throughline.policies.TrialFacts;
import org.throughline.policies.catalogue.Rules;
import org.throughline.policies.language.CelText;

class ConditionsTest {

    private static final Rules RULES = new Rules(Catalogue.SHIPPED);
    private static final Rules TRIAL = new Rules(TrialFacts.ALL);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "revenue[year - 1] >= 20000000",
                "revenue[year - 2] > 20000000",
                "revenue[year] != 20000000",
                "revenue[2024] < 20000000",
                "latest(employees) <= 300",
                "growth(revenue, year - 2, year - 1) >= 0.1",
                "growth(revenue, year - 3, year - 2) >= 0.1",
                "rdExpenditure[year - 1] / revenue[year - 1] >= 0.025",
                "revenue[year - 1] / employees[year - 1] > 1000000",
                "sum(rdExpenditure, year - 3, year - 1) >= 5000000",
                "average(rdExpenditure, year - 2, year - 1) >= 5000000",
                "rdExpenditure[year - 1] - rdExpenditure[year - 2] >= 1",
                "landArea >= 12.5",
                "yearsSince(registeredOn) >= 3",
                "monthsSince(registeredOn) < 18",
                "registeredOn < date(\"2023-01-01\")",
                "highTech",
                "!environmentPenalty",
                "heldOn(highTech, date(\"2026-06-30\"))",
                "!heldOn(specialised, [\"LITTLE_GIANT\"], date(\"2026-06-30\"))",
                "sizeClass in [\"SMALL\", \"MICRO\"]",
                "sizeClass != \"LARGE\"",
                "zone == \"wenzhou-bay\"",
                "!(zone in [\"wenzhou-bay\", \"wenzhou-htz\"])",
                "within(industry, [\"C34\", \"C35\"])",
                "!within(division, [\"3303\"])",
                "park.contains(\"软件\")",
                "!park.startsWith(\"示例\")",
                "known(revenue[year - 1])",
                "!known(sizeClass)",
                "highTech && (listed || techSme) && !(environmentPenalty || safetyIncident)",
                "highTech || listed",
                "!(highTech || listed)"
            })
    void everyFormOfARowComesBackAsItStood(String source) {
        String text = CelText.of(Catalogue.expression(source).bare());
        Conditions shown = Conditions.of(text, RULES);
        assertThat(shown.sheet()).isNotNull();

        Conditions back = Conditions.sent(Posted.of(shown).sent(), "", RULES);

        assertThat(back).isEqualTo(shown);
        assertThat(rowsAlone(shown)).isEqualTo(text);
    }

    /** What the rows say when nobody knows the text for which they stand. */
    private static String rowsAlone(Conditions shown) {
        Sent sent = Posted.of(shown).with("cel", "").with("cel-was", "").sent();
        return Conditions.sent(sent, "", RULES).text();
    }

    @Test
    void whateverRowsCanSayComesBackAsItStood() {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong(1_000_000));
        System.out.println("ConditionsTest -Dseed=" + seed);
        RandomClauses clauses = new RandomClauses(new Random(seed));
        int inRows = 0;
        for (int clause = 0; clause < 600; clause++) {
            String text = CelText.of(clauses.expression(clause % 3).bare());
            Conditions shown = Conditions.of(text, TRIAL);
            if (shown.sheet() != null && !shown.sheet().lines().isEmpty()) {
                inRows++;
                Sent alone =
                        Posted.of(shown).with("cel", "").with("cel-was", "").sent();
                assertThat(Conditions.sent(alone, "", TRIAL).text()).isEqualTo(text);
            }
        }
        assertThat(inRows).isGreaterThan(300);
    }

    @ParameterizedTest
    @CsvSource({
        "SHARE, revenue, 2.5, rdExpenditure[year - 1] / revenue[year - 1] >= 0.025",
        "GROWTH, '', 10, 'growth(rdExpenditure, year - 2, year - 1) >= 0.1'",
        "LAST_YEAR, '', '2,000,000', rdExpenditure[year - 1] >= 2000000",
        "SUM_3, '', 1, 'sum(rdExpenditure, year - 3, year - 1) >= 1'"
    })
    void sharesAndGrowthAreTypedInPerCentAndMoneyInYuan(String way, String other, String value, String source) {
        Sent sent = added("rdExpenditure")
                .with("lines-0-way", way)
                .with("lines-0-other", other)
                .ticked("lines-0-value", value)
                .sent();

        assertThat(Conditions.sent(sent, "", RULES).source()).contains(source);
    }

    private static Posted added(String fact) {
        Posted first = Posted.of(Conditions.of("", RULES)).with("rows-new", fact);
        return Posted.of(Conditions.sent(first.sent(), "rows-add", RULES));
    }

    @Test
    void aRowThatWasJustAddedIsNotBlamedForBeingEmpty() {
        Posted first = Posted.of(Conditions.of("", RULES)).with("rows-new", "revenue");

        Conditions added = Conditions.sent(first.sent(), "rows-add", RULES);

        assertThat(added.told()).isFalse();
        assertThat(added.source()).isEmpty();
        Conditions looked = Conditions.sent(Posted.of(added).sent(), "look", RULES);
        assertThat(looked.told()).isTrue();
        assertThat(looked.faults()).extracting(fault -> fault.pointer()).containsExactly("/lines/0");
    }

    @Test
    void rowsAndGroupsComeAndGo() {
        Posted page = added("highTech").with("rows-new", "listed");
        Conditions grouped = Conditions.sent(page.sent(), "rows-group", RULES);
        page = Posted.of(grouped).with("lines-1-new", "techSme");
        Conditions more = Conditions.sent(page.sent(), "lines-1-add", RULES);
        assertThat(more.text()).isEqualTo("highTech && (listed || techSme)");

        Conditions fewer = Conditions.sent(Posted.of(more).sent(), "lines-1-rows-0-drop", RULES);
        assertThat(fewer.text()).isEqualTo("highTech && techSme");
        Conditions none = Conditions.sent(Posted.of(fewer).sent(), "lines-1-rows-0-drop", RULES);
        assertThat(none.text()).isEqualTo("highTech");
        assertThat(Conditions.sent(Posted.of(none).sent(), "lines-0-drop", RULES)
                        .text())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"lines-9-drop", "lines-0-rows-7-drop", "lines-0-add", "lines-99999-drop", "rows-add", "tests-x"})
    void aButtonThatIsNotThereDoesNothing(String act) {
        Conditions shown = Conditions.of("highTech", RULES);

        assertThat(Conditions.sent(Posted.of(shown).with("rows-new", "no-fact").sent(), act, RULES)
                        .text())
                .isEqualTo("highTech");
    }

    @Test
    void whicheverWasChangedIsMeantAndTheOtherFollows() {
        Conditions shown = Conditions.of("revenue[year - 1] >= 10", RULES);

        Conditions rows =
                Conditions.sent(Posted.of(shown).ticked("lines-0-value", "30").sent(), "", RULES);
        assertThat(rows.text()).isEqualTo("revenue[year - 1] >= 30");
        Conditions text =
                Conditions.sent(Posted.of(shown).with("cel", "highTech").sent(), "", RULES);
        assertThat(text.source()).contains("highTech");
        assertThat(text.sheet()).isEqualTo(Conditions.of("highTech", RULES).sheet());
    }

    @Test
    void ofTwoThatSayDifferentThingsNeitherIsLost() {
        Conditions shown = Conditions.of("revenue[year - 1] >= 10", RULES);
        Posted both = Posted.of(shown).ticked("lines-0-value", "30").with("cel", "highTech");

        Conditions torn = Conditions.sent(both.sent(), "", RULES);

        assertThat(torn.faults()).extracting(fault -> fault.pointer()).containsExactly("/cel");
        assertThat(torn.source()).isEmpty();
        assertThat(torn.text()).isEqualTo("highTech");
        assertThat(Objects.requireNonNull(torn.sheet())
                        .lines()
                        .get(0)
                        .rows()
                        .get(0)
                        .values())
                .containsExactly("30");
        assertThat(Conditions.sent(Posted.of(torn).sent(), "cel-use", RULES).source())
                .contains("highTech");
    }

    @Test
    void whatRowsCannotSayStaysAsItWasWrittenWithTheReason() {
        String deep = "listed && (highTech ||\n (techSme && aboveScale))";

        Conditions shown = Conditions.of(deep, RULES);
        assertThat(shown.sheet()).isNull();
        assertThat(Objects.requireNonNull(shown.why()).key()).isEqualTo("rows.too-deep");
        Sent sent = Posted.of(shown).with("cel", deep.replace("\n", "\r\n")).sent();
        assertThat(Conditions.sent(sent, "", RULES).source()).contains(deep);
    }

    @Test
    void whatNobodyCanReadIsKeptForMending() {
        Conditions shown = Conditions.of("highTech && (", RULES);

        assertThat(shown.sheet()).isNull();
        assertThat(shown.source()).contains("highTech && (");
    }
}
