package org.throughline.launcher.pages;

import static org.throughline.launcher.pages.CleanPagesIT.judge;
import static org.throughline.launcher.pages.CleanPagesIT.look;

import java.util.List;

/** The pages of policies: those of the demo as they are read, and a draft with rows, faults and examples. */
final class CleanPolicyPages {

    private CleanPolicyPages() {}

    /** As everybody reads them, and a firm held against one. */
    static void lookAtPolicies(Visitor visitor, String firm, int width, List<String> faults) {
        look(visitor, "/policies", width, faults);
        look(visitor, "/policies?status=DRAFT&q=zzzzzz", width, faults);
        visitor.open("/policies?q=WZ-2023-GENERAL");
        visitor.follow("table tbody a.title");
        visitor.page().fill("#uscc", firm);
        visitor.follow("#check-now");
        visitor.page().click("#answer .why summary");
        judge(visitor, "a policy with a firm held against it", width, faults);
        visitor.follow("#clauses a.title");
        visitor.page().click("#eligibility .fold summary");
        judge(visitor, "a clause", width, faults);
        look(visitor, "/matching", width, faults);
    }

    /** With faults; its clause with a row of every kind and an example; then before it is issued. */
    static void writeAPolicy(String language, int width, List<String> faults) {
        try (Visitor officer = Visitor.named("policy", width).speaking(language)) {
            look(officer, "/policies/new", width, faults);
            officer.follow("#save");
            judge(officer, "a policy with faults", width, faults);
            officer.page().fill("#code", "AXE-" + language + "-" + System.nanoTime());
            officer.page().fill("#title", "示例政策");
            officer.page().fill("#issuer", "示例局");
            officer.page().fill("#validFrom", "2099-01-01");
            officer.follow("#save");
            officer.page().click(".fold summary");
            judge(officer, "a policy without clauses", width, faults);
            officer.follow("#add-clause");
            judge(officer, "a new clause", width, faults);
            for (String fact :
                    List.of("rdExpenditure", "registeredOn", "highTech", "sizeClass", "industry", "park", "aiUses")) {
                officer.page().selectOption("#rows-new", fact);
                officer.follow("#rows-add");
            }
            officer.page().selectOption("[name=lines-0-way]", "SHARE");
            officer.page().selectOption("#rows-new", "listed");
            officer.follow("#rows-group");
            officer.follow("#tests-add");
            officer.follow("#save");
            officer.page().click("#eligibility .fold summary");
            officer.page().click("#pays .fold summary");
            judge(officer, "a clause with faults", width, faults);
            officer.page().fill("#code", "C1");
            officer.page().fill("#title", "研发补助");
            officer.page().fill("#benefit", "yuan(\"1000\")");
            officer.page()
                    .fill(
                            "#cel",
                            "highTech && sizeClass == \"SMALL\" && \"vision\" in aiUses && within(industry, \"C34\")"
                                    + " && growth(revenue, year - 2, year - 1) >= 0.1 && registeredOn < date(\"2020-01-01\")");
            officer.follow("#cel-use");
            officer.page().fill("#tests-0-name", "一家");
            officer.page().selectOption("#tests-0-verdict", "UNKNOWN");
            officer.follow("#save");
            judge(officer, "a clause with an example", width, faults);
            officer.follow(".crumbs li:nth-child(2) a");
            officer.page().fill("#reason", "axe");
            officer.follow("#course input[type=submit] >> nth=1");
            officer.page().fill("#reason", "axe");
            officer.follow("#course input[type=submit] >> nth=1");
            judge(officer, "a policy that is not proven", width, faults);
            officer.open("/policies/SAMPLE-RD/rehearsal?version=1&clause=rd-subsidy");
            officer.follow("#rehearse");
            officer.page().click("#answers .why summary >> nth=0");
            judge(officer, "a rehearsal", width, faults);
            officer.open(officer.path() + "&b-1=2.5");
            judge(officer, "a rehearsal with a number turned", width, faults);
            faults.addAll(officer.offences());
        }
    }
}
