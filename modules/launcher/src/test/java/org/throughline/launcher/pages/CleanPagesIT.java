package org.throughline.launcher.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of axe in each language and at each width, and nothing beyond the edge in any language at any width. */
class CleanPagesIT {

    private static final int WIDE = 1280;
    private static final int NARROW = 360;
    private static final int HEIGHT = 900;

    @ParameterizedTest
    @CsvSource({"zh-CN, " + WIDE, "en, " + NARROW})
    void everyPageIsOpenToEverybodyAndKeepsToItself(String language, int width) {
        List<String> faults = new ArrayList<>();
        JobRows.enter("officer31");
        try (Visitor stranger = Visitor.stranger(width).speaking(language);
                Visitor administrator = Visitor.named("security", width).speaking(language);
                Visitor system = Visitor.named("system", width).speaking(language);
                Visitor visitor = Visitor.named("officer31", width).speaking(language)) {
            look(stranger, "/first-administrator", width, faults);
            look(stranger, "/invitation", width, faults);
            stranger.open("/invitation#none");
            stranger.page().locator(".note-red").waitFor();
            judge(stranger, "/invitation with a wrong code", width, faults);
            look(stranger, "/login", width, faults);
            stranger.page().fill("#username", "no-such-person");
            stranger.page().fill("#password", "wrong");
            stranger.follow("main button.btn-primary");
            judge(stranger, "/login?failed", width, faults);
            look(administrator, "/admin/sessions", width, faults);
            look(administrator, "/admin/config", width, faults);
            look(administrator, "/jobs", width, faults);
            look(administrator, "/jobs?whose=ALL", width, faults);
            look(administrator, "/admin/journal", width, faults);
            look(administrator, "/admin/journal?subject=nothing&from=2026-03-01", width, faults);
            administrator.open("/admin/journal");
            administrator.follow("#verify");
            judge(administrator, "/admin/journal with a verdict", width, faults);
            administrator.follow("table tbody tr:first-child a.title");
            judge(administrator, administrator.path(), width, faults);
            for (String path :
                    List.of("/admin/people", "/admin/people/director", "/admin/clients", "/admin/approvals")) {
                look(administrator, path, width, faults);
            }
            lookAtContactDetails(administrator, system, width, faults);
            administrator.open("/admin/people/director");
            administrator.follow("table tbody a.title");
            judge(administrator, administrator.path(), width, faults);
            look(system, "/admin/clients/new", width, faults);
            look(system, "/admin/people/director/posts/new", width, faults);
            look(system, "/admin/people/new", width, faults);
            system.follow("#save");
            judge(system, "/admin/people/new with faults", width, faults);
            String firm = visitor.firstFirm();
            for (String path : List.of(
                    "/desk",
                    "/account",
                    "/account/password",
                    "/account/second-factor",
                    "/account/confirm",
                    "/jobs",
                    "/admin/offices",
                    "/admin/offices?on=2030-01-01&known=2020-01-01",
                    "/admin/offices/plans",
                    "/admin/offices/transfers",
                    "/admin/offices/transfers?bureau=wenzhou-ai",
                    "/counterparts",
                    "/counterparts?on=2020-01-01&level=PROVINCE",
                    "/tracks",
                    "/tracks/semiconductors",
                    "/tracks/semiconductors/watch",
                    "/experts",
                    "/experts?track=photovoltaics",
                    "/jobs?state=FAILED&refused=version-stale",
                    "/enterprises",
                    "/enterprises?q=zzzzzz&kind=COMPANY",
                    "/enterprises?fact=employees:10..&fact=highTech:true&fact=nothing:1&add=revenue",
                    "/enterprises?industry=C34&pick=industry&add=sizeClass",
                    "/enterprises/export?fact=revenue.2025:1..",
                    "/enterprises/views",
                    "/enterprises/mine?box=OURS",
                    "/enterprises/" + firm + "/service",
                    "/enterprises/views/new?district=330303&fact=employees:10..",
                    "/enterprises/" + firm,
                    "/enterprises/" + firm + "/change",
                    "/enterprises/" + firm + "/timeline",
                    "/enterprises/" + firm + "/referrals/new",
                    "/referrals?box=SENT&state=LATE",
                    "/enterprises/duplicates?state=APART",
                    "/enterprises/" + firm + "/contacts",
                    "/enterprises/" + firm + "/contacts/new",
                    "/enterprises/" + firm + "/facts/employees",
                    "/enterprises/" + firm + "/facts/highTech?about=2000-01-01",
                    "/enterprises/" + firm + "/facts/sizeClass/new",
                    "/enterprises/" + firm + "/facts/revenue/new",
                    "/enterprises/import?fault=file:import.fault.no-file",
                    "/enterprises/new")) {
                look(visitor, path, width, faults);
            }
            lookAtAnImport(visitor, width, faults);
            visitor.open("/enterprises/new");
            visitor.follow("#save");
            judge(visitor, "/enterprises/new with faults", width, faults);
            String referral = lookAtReferrals(visitor, firm, width, faults);
            lookAtDesks(language, visitor, referral, width, faults);
            lookAtDuplicates(language, width, faults);
            CleanOfficePages.lookAtPlans(language, width, faults);
            CleanOfficePages.lookAtTransfers(language, width, faults);
            CleanOfficePages.lookAtATrack(language, width, faults);
            CleanOfficePages.lookAtAnExpert(visitor, width, faults);
            CleanPolicyPages.lookAtPolicies(visitor, firm, width, faults);
            CleanPolicyPages.writeAPolicy(language, width, faults);
            visitor.open("/account/second-factor");
            visitor.follow("#begin");
            judge(visitor, "the picture of a second factor", width, faults);
            faults.addAll(stranger.offences());
            faults.addAll(administrator.offences());
            faults.addAll(system.offences());
            faults.addAll(visitor.offences());
        }
        assertThat(faults).isEmpty();
    }

    /** A list before and after its import, with columns and rows that are not in order. */
    private static void lookAtAnImport(Visitor visitor, int width, List<String> faults) {
        ImportFirmsIT.send(visitor, "axe", "uscc,专利,有效专利,备注\n91330398MA0000901U,1,2,x\n91330398MA0000902Y,很多,2,x\n");
        judge(visitor, "a list with rows that would go back", width, faults);
        visitor.page().selectOption("#target-2", "patents");
        visitor.follow("#start");
        judge(visitor, "a list with columns that say the same", width, faults);
        visitor.page().selectOption("#target-2", "-");
        visitor.follow("#start");
        ImportFirmsIT.untilOver(visitor);
        judge(visitor, "what came of an import", width, faults);
    }

    /** Refused, shown, and the forms that are folded away. */
    private static void lookAtContactDetails(Visitor administrator, Visitor system, int width, List<String> faults) {
        administrator.open("/admin/people/director");
        administrator.page().click("#contact dd:has(#show-mobile) summary");
        administrator.follow("#show-mobile-now");
        judge(administrator, "a purpose with faults", width, faults);
        administrator.page().selectOption("#show-mobile-purpose", "CONTACT");
        administrator.page().fill("#show-mobile-words", "axe");
        administrator.follow("#show-mobile-now");
        judge(administrator, "a number shown", width, faults);
        system.open("/admin/people/director");
        system.page().click(".folds summary >> nth=0");
        system.page().click(".folds summary >> nth=1");
        judge(system, "contact details to be changed or erased", width, faults);
        system.follow("#contact-erase");
        judge(system, "erased without a reason", width, faults);
    }

    private static void lookAtDuplicates(String language, int width, List<String> faults) {
        try (Visitor keeper = Visitor.named("general", width).speaking(language)) {
            String firm = keeper.firstFirm();
            String other = keeper.page()
                    .textContent("table tbody tr:nth-child(2) .code")
                    .strip();
            look(keeper, "/enterprises/duplicates", width, faults);
            look(keeper, "/enterprises/" + firm + "/merge/" + other, width, faults);
            keeper.follow("#merge");
            judge(keeper, "a merge without a reason", width, faults);
            look(keeper, "/enterprises/" + firm + "?merged=" + other, width, faults);
            faults.addAll(keeper.offences());
        }
    }

    /** One that is referred, then withdrawn without a word, which is refused: its address. */
    private static String lookAtReferrals(Visitor visitor, String firm, int width, List<String> faults) {
        visitor.open("/enterprises/" + firm + "/referrals/new");
        visitor.page().selectOption("#to", "economy-bureau");
        visitor.page().fill("#asked", "看看设备更新能不能报技改");
        visitor.page().fill("#reason", "技改项目归经信局管");
        visitor.follow("#save");
        judge(visitor, "a referral", width, faults);
        String referral = URI.create(visitor.page().url()).getPath();
        visitor.follow("#withdraw");
        judge(visitor, "a referral withdrawn without a word", width, faults);
        look(visitor, "/referrals?box=SENT", width, faults);
        return referral;
    }

    /** One on which a referral waits, with the proof of its day, and one on which a notice lies. */
    private static void lookAtDesks(String language, Visitor visitor, String referral, int width, List<String> faults) {
        try (Visitor asked = Visitor.named("economy", width).speaking(language)) {
            asked.open("/desk");
            asked.page().locator("#due summary").first().click();
            judge(asked, "a desk with a referral", width, faults);
            // The first one on the desk may be another test's, and its answer would be news to somebody else.
            asked.open(referral);
            asked.page().fill("#words", "可以报");
            asked.follow("#answer");
            faults.addAll(asked.offences());
        }
        visitor.open("/desk");
        // Other tests of the same server leave what lies before it: as many pages as they filled.
        while (visitor.page().locator("#due button[name=notice]").count() == 0) {
            visitor.follow("#due a[rel=next]");
        }
        judge(visitor, "a desk with a notice", width, faults);
    }

    static void look(Visitor visitor, String path, int width, List<String> faults) {
        visitor.open(path);
        judge(visitor, path, width, faults);
    }

    static void judge(Visitor visitor, String path, int width, List<String> faults) {
        for (Rule violation :
                new AxeBuilder(visitor.page()).setLegacyMode(true).analyze().getViolations()) {
            faults.add(path + ": " + violation.getId() + " "
                    + violation.getNodes().get(0).getHtml());
        }
        // Last at the width at which it is looked at.
        for (int each : new int[] {WIDE + NARROW - width, width}) {
            visitor.page().setViewportSize(each, HEIGHT);
            Number taken = (Number) visitor.page().evaluate("document.documentElement.scrollWidth");
            if (taken.intValue() > each) {
                faults.add(path + " scrolls sideways at " + each + ": " + taken);
            }
        }
    }
}
