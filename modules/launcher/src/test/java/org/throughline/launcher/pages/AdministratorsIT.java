package org.throughline.launcher.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People, posts and clients of the API pass through two pairs of hands, in a real browser. */
class AdministratorsIT {

    private static final String PASSWORD = "quiet river under stone";

    private Visitor system;
    private Visitor security;
    private Visitor somebody;
    private String account;

    @BeforeEach
    void signIn() {
        system = Visitor.named("system", Visitor.DESK);
        security = Visitor.named("security", Visitor.DESK);
        somebody = Visitor.stranger(Visitor.DESK);
        account = "zhang.min" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
    }

    @AfterEach
    void leave() {
        system.close();
        security.close();
        somebody.close();
    }

    @Test
    void aNewPersonGetsInOnceBothAdministratorsHaveActed() {
        String link = entered("");
        choosePassword(link);
        signInAsSomebody();
        assertThat(somebody.path()).isEqualTo("/login?failed");

        openProposal();
        security.follow("#approve");
        signInAsSomebody();

        assertThat(somebody.path()).isEqualTo("/desk");
        assertThat(somebody.open("/enterprises")).isEqualTo(200);
        assertThat(somebody.open("/admin/people")).isEqualTo(403);
    }

    @Test
    void aLinkWorksOnceAndKeepsTheRulesForPasswords() {
        String link = entered("");
        somebody.page().navigate(link);
        somebody.page().fill("#password", "password1234");
        somebody.follow("#save");
        assertThat(somebody.page().locator(".field.bad").count()).isEqualTo(1);
        assertThat(somebody.page().locator("#faults a").textContent()).startsWith("新口令");

        choosePassword(link);
        somebody.page().navigate(link);

        somebody.page().locator(".note-red").waitFor();
        assertThat(somebody.page().locator("#password").count()).isZero();
        somebody.open("/first-administrator#" + URI.create(link).getRawFragment());
        somebody.page().locator(".note-red").waitFor();
        assertThat(somebody.page().locator("#account").count()).isZero();
    }

    @Test
    void theCodeOfALinkStandsInNoAddressThatIsSent() {
        String link = entered("");
        String code = URI.create(link).getRawFragment();
        List<String> sent = new ArrayList<>();
        somebody.page().onRequest(request -> sent.add(request.url()));

        somebody.page().navigate(link);
        somebody.page().locator("#password").waitFor();

        assertThat(code).hasSize(32);
        assertThat(sent)
                .anyMatch(address -> address.endsWith("/invitation"))
                .noneMatch(address -> address.contains(code));
        assertThat(somebody.page().url()).endsWith("/invitation");
        assertThat(somebody.page().locator("main").textContent()).contains(account);
        assertThat(somebody.open("/invitation?code=" + code)).isEqualTo(200);
        assertThat(somebody.page().locator("#password").count()).isZero();
    }

    @Test
    void withoutScriptTheLinkIsPasted() {
        String link = entered("");
        try (Visitor plain = Visitor.withoutScript(Visitor.DESK)) {
            plain.page().navigate(link);
            plain.page().fill("#code", link);
            plain.page().click("#open");
            plain.page().fill("#password", PASSWORD);
            plain.page().click("#save");
            plain.page().waitForURL("**/login");
        }
        openProposal();
        security.follow("#approve");
        signInAsSomebody();

        assertThat(somebody.path()).isEqualTo("/desk");
    }

    @Test
    void nobodyApprovesWhatTheyProposedAndARefusalNeedsAReason() {
        entered("");
        system.open("/admin/approvals");
        system.follow("tr:has-text('" + account + "') a.title");
        assertThat(system.page().locator("#approve").count()).isZero();
        openProposal();

        security.follow("#refuse");
        assertThat(security.page().locator("#faults").textContent()).contains("请写理由");
        security.page().fill("#reason", "没有调令");
        security.follow("#refuse");

        system.open("/admin/people/" + account);
        assertThat(system.page().locator("main").textContent()).contains("未生效");
    }

    @Test
    void aPostThatEndsTakesItsRightsWithItAtOnce() {
        choosePassword(entered(""));
        openProposal();
        security.follow("#approve");
        signInAsSomebody();
        assertThat(somebody.path()).isEqualTo("/desk");

        system.open("/admin/people/" + account);
        system.follow("table tbody a.title");
        system.page().fill("#reason", "调离");
        system.follow("#end");
        somebody.open("/desk");

        assertThat(somebody.path()).startsWith("/login");
        assertThat(system.page().locator("main").textContent()).contains("未生效", "调离");
    }

    @Test
    void dutiesOfAdministrationAreNotJoined() {
        system.open("/admin/people/auditor/posts/new");
        fillPost(system.page());
        system.page().check("input[value='enterprises:write']");

        system.follow("#save");

        assertThat(system.page().locator("#faults").textContent()).contains("三员");
        assertThat(system.page().inputValue("#titleZh")).isEqualTo("1处干部");
        assertThat(system.page().isChecked("input[value='enterprises:write']")).isTrue();
    }

    @Test
    void whoeverHasAPasswordGetsANewLinkOnlyFromTwoPairsOfHands() {
        choosePassword(entered(""));
        String page = "/admin/people/" + account;
        system.open(page);
        system.follow("#renew");
        assertThat(system.page().locator("#faults").count()).isEqualTo(1);
        security.open(page);
        security.follow("#renew");
        assertThat(security.page().locator("#faults").textContent()).contains("停用");

        system.open(page);
        system.follow("#disable");
        security.open(page);
        security.follow("#renew");

        assertThat(security.page().locator("#made .code").textContent()).contains("/invitation#");
        assertThat(system.page().locator("#enable").count()).isEqualTo(1);
    }

    @Test
    void aClientIsEnteredWithASecretThatIsShownOnce() {
        String client = "province-" + account.replace(".", "-");
        system.open("/admin/clients/new");
        Page page = system.page();
        page.fill("#account", client);
        page.fill("#zh", "示例·省级平台");
        page.fill("#en", "Sample provincial platform");
        fillPost(page);
        page.check("input[value='enterprises:read']");

        system.follow("#save");

        assertThat(page.locator("#made .code").textContent()).hasSize(32);
        system.open("/admin/clients/" + client);
        assertThat(page.locator("#made").count()).isZero();
        assertThat(page.locator("main").textContent()).contains("待批准");
    }

    @Test
    void aNameThatIsTakenIsRefusedAndWhatWasTypedStays() {
        system.open("/admin/people/new");
        system.page().fill("#account", "director");
        system.page().fill("#zh", "周岚");
        system.page().fill("#en", "Zhou Lan");
        fillPost(system.page());
        system.page().check("input[value='enterprises:read']");

        system.follow("#save");

        assertThat(system.page().locator("#faults").textContent()).contains("director");
        assertThat(system.page().inputValue("#zh")).isEqualTo("周岚");
    }

    /** The link for a person entered by the system administrator. */
    private String entered(String duty) {
        system.open("/admin/people/new");
        Page page = system.page();
        page.fill("#account", account);
        page.fill("#zh", "张敏");
        page.fill("#en", "Zhang Min");
        fillPost(page);
        page.selectOption("#duty", duty);
        page.check("input[value='enterprises:read']");
        system.follow("#save");
        return page.locator("#made .code").textContent();
    }

    private static void fillPost(Page page) {
        page.selectOption("#organisation", "wenzhou-bay-emerging-industries/office-1");
        page.fill("#titleZh", "1处干部");
        page.fill("#titleEn", "Officer of Office 1");
    }

    private void openProposal() {
        security.open("/admin/approvals");
        security.follow("tr:has-text('" + account + "') a.title");
    }

    private void choosePassword(String link) {
        somebody.page().navigate(link);
        somebody.page().fill("#password", PASSWORD);
        somebody.follow("#save");
    }

    private void signInAsSomebody() {
        somebody.open("/login");
        somebody.signIn(account, PASSWORD);
    }
}
