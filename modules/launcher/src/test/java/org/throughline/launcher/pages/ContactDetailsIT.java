package org.throughline.launcher.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.testkit.ThroughlineServer;

/** How to reach people: hidden, shown once for a purpose, on record, changed by themselves, and erased. */
class ContactDetailsIT {

    private static final String WORDS = "通知夜间值班";

    private Visitor system;
    private Visitor auditor;

    @BeforeEach
    void signIn() {
        system = Visitor.named("system", Visitor.DESK);
        auditor = Visitor.named("auditor", Visitor.DESK);
    }

    @AfterEach
    void leave() {
        system.close();
        auditor.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"system", "security"})
    void whoeverMayShowsOneForAPurposeOnceAndTheAuditorReadsIt(String administrator) {
        try (Visitor looking = Visitor.named(administrator, Visitor.DESK)) {
            looking.open("/admin/people/officer11");
            assertThat(main(looking)).contains("154****0006", "o***@wenzhou.example");
            assertThat(looking.page().content()).doesNotContain("15400000006", "officer11@wenzhou");

            show(looking, "mobile", WORDS + administrator);

            assertThat(looking.page().textContent("#show-mobile-value")).isEqualTo("15400000006");
            assertThat(looking.page().content()).doesNotContain("officer11@wenzhou");
            looking.open("/admin/people/officer11");
            assertThat(looking.page().content()).contains("154****0006").doesNotContain("15400000006");
        }
        auditor.open("/admin/people/officer11");
        auditor.follow("#contact .more");
        auditor.follow("tr:has-text('" + WORDS + administrator + "') a.title");
        assertThat(main(auditor))
                .contains("查看个人信息", "officer11", "工作联系：" + WORDS + administrator, "mobile", "CONTACT", administrator)
                .doesNotContain("15400000006");
    }

    @Test
    void withoutAPurposeNothingIsShownAndWhatWasTypedStays() {
        system.open("/admin/people/officer12");
        system.page().click("#contact dd:has(#show-email) summary");
        system.page().fill("#show-email-words", WORDS);

        system.follow("#show-email-now");

        assertThat(system.page().locator("#faults li").allTextContents())
                .singleElement()
                .asString()
                .contains("用途");
        assertThat(system.page().content()).doesNotContain("officer12@wenzhou");
        assertThat(system.page().isVisible("#show-email-purpose")).isTrue();
        assertThat(system.page().isVisible("#show-mobile-purpose")).isFalse();
        assertThat(system.page().inputValue("#show-email-words")).isEqualTo(WORDS);
    }

    @Test
    void theAuditorSeesThatThereIsSomethingAndNothingOfIt() {
        auditor.open("/admin/people/officer21");

        assertThat(auditor.page().locator("#contact dd .code").allTextContents())
                .containsExactly("****", "****");
        assertThat(auditor.page().locator("#contact form").count()).isZero();
    }

    @Test
    void peopleSeeAndChangeTheirOwnWithoutAnEntryThatTheyLooked() {
        int looks = entries("personal-revealed", "officer22").size();
        try (Visitor officer = Visitor.named("officer22", Visitor.DESK)) {
            officer.open("/account");
            assertThat(officer.page().inputValue("#mobile")).isEqualTo("15400000009");
            officer.page().fill("#mobile", "１５４ １１１１ 2222");
            officer.page().fill("#email", "hu");
            officer.follow("#contact-save");
            assertThat(officer.page().locator("#faults li").count()).isEqualTo(1);
            officer.page().fill("#email", "");
            officer.follow("#contact-save");

            assertThat(officer.page().locator("#contact .note").count()).isEqualTo(1);
            assertThat(officer.page().inputValue("#mobile")).isEqualTo("15411112222");
        }
        system.open("/admin/people/officer22");
        assertThat(main(system)).contains("154****2222", "没有登记");
        assertThat(entries("personal-revealed", "officer22")).hasSize(looks);
        assertThat(entries("contact-changed", "officer22"))
                .hasSize(2)
                .allSatisfy(state -> assertThat(state).contains("HMAC-SHA-256:"));
    }

    @Test
    void whatSomebodyChangedMeanwhileIsNotOverwritten() {
        try (Visitor officer = Visitor.named("officer32", Visitor.DESK)) {
            officer.open("/account");
            system.open("/admin/people/officer32");
            system.page().click("#contact summary:has-text('换联系方式')");
            system.page().fill("#mobile", "15433334444");
            system.follow("#contact-save");
            officer.page().fill("#email", "pan@wenzhou.example");

            officer.follow("#contact-save");

            assertThat(officer.page().textContent("#faults")).contains("重新打开");
            officer.open("/account");
            assertThat(officer.page().inputValue("#mobile")).isEqualTo("15433334444");
            assertThat(officer.page().inputValue("#email")).isEqualTo("officer32@wenzhou.example");
        }
    }

    @Test
    void whatIsErasedIsGoneForAReasonThatTheAuditorReads() {
        system.open("/admin/people/officer41");
        system.page().click("#contact summary:has-text('抹去')");
        system.follow("#contact-erase");
        assertThat(system.page().textContent("#faults")).contains("理由");
        assertThat(main(system)).contains("154****0012");

        system.page().fill("#reason", "本人调离");
        system.follow("#contact-erase");

        assertThat(system.page().locator("#contact dd").allTextContents())
                .hasSize(2)
                .allSatisfy(text -> assertThat(text).contains("没有登记"));
        auditor.open("/admin/journal?subject=officer41&kind=personal-erased");
        assertThat(main(auditor)).contains("抹去个人信息", "本人调离");
        auditor.open("/admin/journal");
        auditor.follow("#verify");
        assertThat(main(auditor)).contains("完好");
    }

    @Test
    void aNewPersonComesWithContactDetailsAndAllFaultsAreSaidAtOnce() {
        String account = "li.na" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        system.open("/admin/people/new");
        Page page = system.page();
        page.fill("#account", account);
        page.fill("#en", "Li Na");
        page.fill("#mobile", "154");
        page.fill("#email", "li.na");
        page.selectOption("#organisation", "wenzhou-bay-emerging-industries/office-1");
        page.fill("#titleZh", "1处干部");
        page.fill("#titleEn", "Officer of Office 1");
        page.check("input[value='enterprises:read']");
        system.follow("#save");
        assertThat(page.locator("#faults a").allTextContents())
                .hasSize(3)
                .anySatisfy(text -> assertThat(text).startsWith("手机："))
                .anySatisfy(text -> assertThat(text).startsWith("邮箱："));

        page.fill("#zh", "李娜");
        page.fill("#mobile", "+86 154-5555-6666");
        page.fill("#email", "Li.Na@Wenzhou.Example");
        system.follow("#save");
        system.open("/admin/people/" + account);

        assertThat(main(system)).contains("154****6666", "L***@wenzhou.example");
    }

    @Test
    void noTableAndNoLogHasOneInClear() {
        system.open("/admin/people/officer42");
        show(system, "mobile", WORDS);
        system.open("/admin/people/officer42");
        show(system, "email", WORDS);
        assertThat(system.page().textContent("#show-email-value")).isEqualTo("officer42@wenzhou.example");

        for (String clear : List.of("15400000013", "officer42@wenzhou")) {
            assertThat(tablesWith(clear)).as(clear).isEmpty();
            assertThat(ThroughlineServer.get().log()).doesNotContain(clear);
        }
        assertThat(tablesWith("officer42")).contains("directory.account", "journal.entry", "personal.subject_key");
    }

    private static void show(Visitor visitor, String datum, String words) {
        visitor.page().click("#contact dd:has(#show-" + datum + ") summary");
        visitor.page().selectOption("#show-" + datum + "-purpose", "CONTACT");
        visitor.page().fill("#show-" + datum + "-words", words);
        visitor.follow("#show-" + datum + "-now");
    }

    private static String main(Visitor visitor) {
        return visitor.page().textContent("main");
    }

    /** The states after all entries of a kind about somebody. */
    private static List<String> entries(String kind, String account) {
        return strings(
                "select coalesce(state_after, '') from journal.entry where kind = ? and subject_id = ? order by id",
                kind,
                account);
    }

    /** Every table of ours with a row that has this text somewhere, as text or as bytes. */
    private static List<String> tablesWith(String text) {
        String bytes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        List<String> found = new ArrayList<>();
        for (String table : strings("select table_schema || '.' || table_name from information_schema.tables"
                + " where table_schema not in ('pg_catalog', 'information_schema', 'enterprises')"
                + " and table_type = 'BASE TABLE'")) {
            String sql = "select '" + table + "' from " + table + " r where strpos(r::text, ?) > 0"
                    + " or strpos(r::text, ?) > 0 limit 1";
            found.addAll(strings(sql, text, bytes));
        }
        return found;
    }

    private static List<String> strings(String sql, String... values) {
        try (Connection connection = ThroughlineServer.get().database().getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setString(i + 1, values[i]);
            }
            List<String> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
