package org.throughline.policies.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.Money;
import org.throughline.policies.Catalogue;
import org.throughline.policies.catalogue.ClauseTest;
import org.throughline.policies.catalogue.ExecutionMode;
import org.throughline.policies.catalogue.GivenFact;
import org.throughline.policies.catalogue.PolicyClause;
import org.throughline.policies.catalogue.PolicyEntry;
import org.throughline.policies.catalogue.Rules;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.Year;
import org.throughline.policies.verdict.Verdict;

class ClauseFormTest {

    private static final Rules RULES = new Rules(Catalogue.SHIPPED);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final ClauseTest TEST = new ClauseTest(
            "刚好够",
            DAY,
            List.of(
                    new GivenFact("revenue", 2025, "100000000"),
                    new GivenFact("highTech", null, "true"),
                    new GivenFact("sizeClass", null, "SMALL"),
                    new GivenFact("aiUses", null, "speech,vision"),
                    new GivenFact("registeredOn", null, "2020-02-29"),
                    new GivenFact("park", null, "示例园")),
            Verdict.Outcome.ELIGIBLE,
            Money.ofYuan(new BigDecimal("1000000.50")));
    private static final PolicyClause CLAUSE = new PolicyClause(
            new UUID(7, 7),
            "R-1",
            "研发补助",
            "按上年研发费用补助",
            ExecutionMode.DATA_CHECK,
            false,
            "科技局",
            "highTech && revenue[year - 1] >= 1",
            "yuan(\"300000\")",
            "有发票",
            "上限未公开",
            List.of(TEST, new ClauseTest("不定", DAY, List.of(), Verdict.Outcome.UNKNOWN, null)));

    @Test
    void aClauseComesBackAsItStood() {
        ClauseForm form = new ClauseForm(RULES);
        form.show(CLAUSE);
        PolicyEntry.ClauseEntry shown = form.entry();
        Posted page = Posted.of(form.getConditions());
        form.getTyped().forEach(page::with);
        for (int at = 0; at < form.tests().size(); at++) {
            page.and("tests-" + at, form.tests().get(at));
        }

        ClauseForm sent = new ClauseForm(RULES);
        sent.take(page.sent());

        assertThat(sent.entry()).isEqualTo(shown);
        assertThat(shown.eligibility()).isEqualTo(CLAUSE.eligibility());
        assertThat(shown.tests().get(0).amount()).isEqualTo("1000000.50");
        assertThat(shown.tests().get(0).facts())
                .extracting(fact -> fact.name() + " " + fact.year() + " " + fact.value())
                .containsExactly(
                        "revenue 2025 100000000",
                        "highTech null true",
                        "sizeClass null SMALL",
                        "aiUses null [speech, vision]",
                        "registeredOn null 2020-02-29",
                        "park null 示例园");
        assertThat(StoredClause.entry(CLAUSE).tests().get(1))
                .isEqualTo(sent.entry().tests().get(1));
    }

    @Test
    void tagsOfWhichThereAreNoneAreKnown() {
        TestFact none = TestFact.of(new GivenFact("aiUses", null, ""), Catalogue.SHIPPED);

        assertThat(none.values()).containsExactly(TestFact.NO_TAGS);
        assertThat(Objects.requireNonNull(none.typed(Catalogue.SHIPPED)).value())
                .isEqualTo(List.of());
        assertThat(new TestFact("aiUses", "", List.of()).typed(Catalogue.SHIPPED))
                .isNull();
    }

    @Test
    void anExampleAsksForWhatTheClauseReadsOnceAndKeepsWhatIsSaid() {
        Set<Cell> reads = new LinkedHashSet<>(List.of(
                Cell.of(Catalogue.fact("employees"), Year.LATEST),
                Cell.of(Catalogue.fact("employees"), Year.LAST),
                Cell.of(Catalogue.fact("highTech"))));

        TestForm asked = TestForm.of(TEST, Catalogue.SHIPPED).asking(reads, DAY);

        assertThat(asked.facts())
                .extracting(fact -> fact.fact() + " " + fact.year() + " " + fact.values())
                .startsWith("employees 2025 []", "highTech  [true]", "revenue 2025 [100000000]")
                .hasSize(7);
    }

    @Test
    void examplesAreAddedCopiedAndDropped() {
        ClauseForm form = new ClauseForm(RULES);
        form.show(CLAUSE);
        form.takeTests("tests-add", TestForm.empty(DAY));
        assertThat(names(form)).containsExactly("刚好够", "不定", "");
        form.takeTests("tests-0-copy", TestForm.empty(DAY));
        assertThat(names(form)).containsExactly("刚好够", "刚好够", "不定", "");
        form.takeTests("tests-2-drop", TestForm.empty(DAY));
        form.takeTests("tests-9-drop", TestForm.empty(DAY));
        assertThat(names(form)).containsExactly("刚好够", "刚好够", "");
    }

    private static List<String> names(ClauseForm form) {
        return form.tests().stream().map(TestForm::name).toList();
    }
}
