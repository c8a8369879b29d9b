package org.throughline.launcher.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanPagesIT {

    @ParameterizedTest
    @CsvSource({"zh-CN, 1280", "en, 1280", "zh-CN, 360", "en, 360"})
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
                    "/jobs?state=FAILED&refused=version-stale",
                    "/enterprises",
                    "/enterprises?q=zzzzzz&kind=COMPANY",
                    "/enterprises/" + firm,
                    "/enterprises/" + firm + "/change",
                    "/enterprises/" + firm + "/facts/employees",
                    "/enterprises/" + firm + "/facts/highTech?about=2000-01-01",
                    "/enterprises/" + firm + "/facts/sizeClass/new",
                    "/enterprises/" + firm + "/facts/revenue/new",
                    "/enterprises/new")) {
                look(visitor, path, width, faults);
            }
            visitor.follow("#save");
            judge(visitor, "/enterprises/new with faults", width, faults);
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

    private static void look(Visitor visitor, String path, int width, List<String> faults) {
        visitor.open(path);
        judge(visitor, path, width, faults);
    }

    private static void judge(Visitor visitor, String path, int width, List<String> faults) {
        for (Rule violation : new AxeBuilder(visitor.page()).analyze().getViolations()) {
            faults.add(path + ": " + violation.getId() + " "
                    + violation.getNodes().get(0).getHtml());
        }
        Number wide = (Number) visitor.page().evaluate("document.documentElement.scrollWidth");
        if (wide.intValue() > width) {
            faults.add(path + " scrolls sideways: " + wide);
        }
    }
}
