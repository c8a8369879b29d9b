package org.throughline.launcher.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A policy officer writes a policy down, puts a clause into rules, proves it by examples, and issues it. */
class PoliciesPageIT {

    private Visitor officer;

    @BeforeEach
    void comeIn() {
        officer = Visitor.named("policy", Visitor.DESK);
    }

    @AfterEach
    void leave() {
        assertThat(officer.offences()).isEmpty();
        officer.close();
    }

    @Test
    void aPolicyWithFaultsIsNotEnteredAndNothingTypedIsLost() {
        officer.open("/policies/new");
        officer.page().fill("#title", "示例政策");
        officer.page().fill("#validTo", "2020-01-01");
        officer.follow("#save");

        assertThat(officer.page().textContent("#faults")).contains("编号", "发布单位", "有效期开始");
        assertThat(officer.page().inputValue("#title")).isEqualTo("示例政策");
        assertThat(officer.path()).startsWith("/policies/new");
    }

    @Test
    void withoutScriptAClauseIsPutIntoRowsProvenByExamplesAndIssued() {
        officer.close();
        officer = Visitor.withoutScript(Visitor.DESK);
        officer.open("/login");
        officer.signIn("policy");
        String policy = enter();
        assertThat(officer.page().textContent("#gate")).contains("发布还差 1 项", "至少要有一条条款");
        officer.follow("#add-clause");
        writeRows();
        assertThat(officer.page().textContent("#asks"))
                .contains("2.5%", "高新技术企业")
                .contains("high-tech enterprise");
        officer.page().fill("#benefit", "capped(rate(0.1, rdExpenditure[year - 1]), 1000000)");
        proveIt();
        assertThat(officer.page().textContent("#pays-as")).contains("10%");
        officer.follow("#save");
        assertThat(officer.path()).startsWith(policy + "/clauses/C1?version=1");
        assertThat(officer.page().inputValue("[name=lines-0-value]")).isEqualTo("2.5");

        officer.open(policy + "?version=1");
        assertThat(officer.page().textContent("#gate")).contains("可以发布");
        assertThat(officer.page().textContent("#clauses")).contains("研发补助", "2.5%", "未公开");
        move("送审");
        move("发布");
        assertThat(officer.page().textContent(".head")).contains("已发布，未到生效日");
        assertThat(officer.page().textContent("#moves")).contains("邵文谦", "按会议纪要");
        officer.follow("#clauses a.title");
        assertThat(officer.page().textContent("main")).contains("2.5%", "刚好够");
        assertThat(officer.page().locator("#save").count()).isZero();

        officer.open(policy + "?version=1");
        officer.page().click(".fold summary");
        officer.page().fill("#validFrom", "2099-06-01");
        officer.follow("#days-save");
        assertThat(officer.path()).startsWith(policy + "?version=2");
        assertThat(officer.page().textContent("#clauses")).contains("研发补助");
    }

    @Test
    void whatIsNotProvenIsNotIssuedAndEveryReasonIsTold() {
        enter();
        officer.follow("#add-clause");
        officer.page().fill("#code", "C1");
        officer.page().fill("#title", "研发补助");
        add("#rows-new", "highTech", "#rows-add");
        officer.follow("#save");
        officer.follow(".crumbs li:nth-child(2) a");
        move("送审");
        move("发布");

        assertThat(officer.page().textContent("#faults")).contains("没有一个样例满足过", "没有一个样例不满足过");
        assertThat(officer.page().textContent(".head")).contains("送审");
    }

    @Test
    void faultsOfAClauseStandBesideTheirRowsAndExamples() {
        enter();
        officer.follow("#add-clause");
        officer.page().fill("#code", "C 1");
        add("#rows-new", "revenue", "#rows-add");
        officer.page().fill("[name=lines-0-value]", "很多");
        officer.follow("#tests-add");
        officer.page().fill("#tests-0-amount", "-1");
        officer.follow("#save");

        assertThat(officer.page().textContent("#faults")).contains("条款编号", "奖补项目名称");
        assertThat(officer.page().textContent("tr:has([name=lines-0-value])")).contains("取值的个数或写法与比较方式不相配");
        assertThat(officer.page().textContent("fieldset.test")).contains("要写出应得的结论", "不小于零");
        assertThat(officer.page().inputValue("[name=lines-0-value]")).isEqualTo("很多");
        officer.page().fill("[name=lines-0-value]", "1");
        officer.page().fill("#benefit", "rate(0.1, revenu[year - 1])");
        officer.follow("#look");
        assertThat(officer.page().textContent("#pays")).contains("第 1 行第", "revenue");
    }

    @Test
    void whatRowsCannotSayStaysText() {
        enter();
        officer.follow("#add-clause");
        officer.page().click("#eligibility .fold summary");
        officer.page().fill("#cel", "highTech && (listed || (techSme && aboveScale))");
        officer.follow("#cel-use");
        assertThat(officer.page().textContent("#no-rows")).contains("分行写不下");
        assertThat(officer.page().textContent("#asks")).contains("规模以上");
        officer.page().fill("#cel", "highTech && listed");
        officer.follow("#cel-use");
        assertThat(officer.page().locator("[name=lines-1-test]").count()).isOne();

        officer.page().selectOption("[name=lines-1-test]", "NO");
        officer.page().click("#eligibility .fold summary");
        officer.page().fill("#cel", "highTech");
        officer.follow("#look");
        assertThat(officer.page().textContent("#cel-notes")).contains("条件行和 CEL 都改了");
        assertThat(officer.page().inputValue("[name=lines-1-test]")).isEqualTo("NO");
    }

    @Test
    void ofTwoWhoChangeAClauseBothVersionsAreShown() {
        enter();
        officer.follow("#add-clause");
        officer.page().fill("#code", "C1");
        officer.page().fill("#title", "研发补助");
        officer.follow("#save");
        try (Visitor other = Visitor.named("director", Visitor.DESK)) {
            other.open(officer.path());
            other.page().fill("#title", "研发后补助");
            other.follow("#save");
        }
        officer.page().fill("#title", "研发投入补助");
        officer.follow("#save");

        assertThat(officer.page().textContent("main")).contains("别人也改了这一版", "研发后补助", "研发投入补助");
        assertThat(officer.page().inputValue("#title")).isEqualTo("研发投入补助");
        officer.follow("#save");
        assertThat(officer.page().textContent("h1")).isEqualTo("研发投入补助");
    }

    @Test
    void aFirmIsHeldAgainstAPolicyWithTheReasons() {
        String firm = officer.firstFirm();
        officer.open("/policies?q=WZ-2023-GENERAL");
        officer.follow("table tbody a.title");
        assertThat(officer.page().textContent("main")).contains("示例", "政策汇编", "未公开");
        officer.page().fill("#uscc", firm);
        officer.follow("#check-now");

        assertThat(officer.page().textContent("#answer")).contains("条件", "注册地", "企业名册");
        officer.page().fill("#uscc", "91330303MA2ABCD178");
        officer.follow("#check-now");
        assertThat(officer.page().textContent("#faults")).contains("91330303MA2ABCD178");
    }

    @Test
    void whoMayOnlyReadReads() {
        String policy = enter();
        try (Visitor reader = Visitor.named("economy", Visitor.PHONE)) {
            assertThat(reader.open("/policies/new")).isEqualTo(403);
            reader.open(policy);
            assertThat(reader.page().locator("#add-clause, #course, .fold").count())
                    .isZero();
            assertThat(reader.open(policy + "?version=7")).isEqualTo(404);
            assertThat(reader.open(policy + "/clauses/nothing")).isEqualTo(404);
            assertThat(reader.open("/policies/nothing")).isEqualTo(404);
        }
    }

    /** Leads to the page of a new policy, and tells its path. */
    private String enter() {
        String code = "IT-" + System.nanoTime();
        officer.open("/policies/new");
        officer.page().fill("#code", code);
        officer.page().fill("#title", "示例政策 " + code);
        officer.page().fill("#issuer", "示例局");
        officer.page().fill("#validFrom", "2099-01-01");
        officer.page().locator("label:has-text('半导体')").first().click();
        officer.follow("#save");
        assertThat(officer.path()).startsWith("/policies/" + code + "?version=1");
        return "/policies/" + code;
    }

    private void writeRows() {
        officer.page().fill("#code", "C1");
        officer.page().fill("#title", "研发补助");
        add("#rows-new", "rdExpenditure", "#rows-add");
        officer.page().selectOption("[name=lines-0-way]", "SHARE");
        officer.follow("#look");
        officer.page().selectOption("[name=lines-0-other]", "revenue");
        officer.page().fill("[name=lines-0-value]", "2.5");
        add("#rows-new", "highTech", "#rows-add");
        assertThat(officer.page().inputValue("#title")).isEqualTo("研发补助");
    }

    /** One that meets it just so, one that falls short of each condition. */
    private void proveIt() {
        officer.follow("#tests-add");
        example(0, "刚好够", "ELIGIBLE", "2,500,000", "true");
        officer.page().fill("#tests-0-amount", "250000");
        officer.follow("[value=tests-0-copy]");
        example(1, "研发少一元", "NOT_ELIGIBLE", "2,499,999", "true");
        officer.page().fill("#tests-1-amount", "");
        officer.follow("[value=tests-1-copy]");
        example(2, "不是高企", "NOT_ELIGIBLE", "2,500,000", "false");
        officer.follow("#look");
        assertThat(officer.page().locator("fieldset.test .light-green").count()).isEqualTo(3);
        assertThat(officer.page().textContent("#tests table")).doesNotContain("还没有");
    }

    private void example(int place, String name, String verdict, String research, String highTech) {
        String id = "tests-" + place;
        officer.page().fill("#" + id + "-name", name);
        officer.page().selectOption("#" + id + "-verdict", verdict);
        officer.page().fill("[id^=" + id + "-facts-rdExpenditure] input[type=text]", research);
        officer.page().fill("[id^=" + id + "-facts-revenue] input[type=text]", "100000000");
        officer.page().selectOption("[id^=" + id + "-facts-highTech] select", highTech);
    }

    private void add(String from, String fact, String button) {
        officer.page().selectOption(from, fact);
        officer.follow(button);
    }

    private void move(String act) {
        officer.page().fill("#reason", "按会议纪要");
        officer.follow("#course input[value='" + act + "']");
    }
}
