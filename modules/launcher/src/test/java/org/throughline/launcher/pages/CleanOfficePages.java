package org.throughline.launcher.pages;

import static org.throughline.launcher.pages.CleanPagesIT.judge;
import static org.throughline.launcher.pages.CleanPagesIT.look;

import java.util.List;

/** The pages of offices, tracks and experts that only what is done on them brings about. */
final class CleanOfficePages {

    private CleanOfficePages() {}

    /** Of a transfer between bureaus: typed wrong, rehearsed with its pieces, and refused without a reason. */
    static void lookAtTransfers(String language, int width, List<String> faults) {
        try (Visitor director = Visitor.named("director", width).speaking(language)) {
            look(director, "/admin/offices/transfers/new", width, faults);
            director.page().selectOption("#giver", "nanjing-yuhuatai-ai");
            director.page().selectOption("#taker", "wenzhou-ai");
            director.page().fill("#on", "2020-01-01");
            director.follow("#rehearse-transfer");
            judge(director, "a transfer with faults", width, faults);
            director.page().fill("#on", "2098-02-01");
            director.page().selectOption("#otherwise", "wenzhou-ai/industry");
            director.follow("#rehearse-transfer");
            judge(director, "a transfer", width, faults);
            director.follow("#apply");
            judge(director, "a transfer without a reason", width, faults);
            look(director, "/admin/offices/transfers?bureau=wenzhou-ai", width, faults);
            faults.addAll(director.offences());
        }
    }

    /** With faults, rehearsed, refused without a reason, and the one that was applied first. */
    static void lookAtPlans(String language, int width, List<String> faults) {
        try (Visitor planner = Visitor.named("general", width).speaking(language)) {
            look(planner, "/admin/offices?at=200", width, faults);
            look(planner, "/admin/offices/plans/new?start=standing", width, faults);
            planner.page().fill("#text", "mandates:\n  - { office: \"9\", track: nothing, from: 2026-13-01 }\n");
            planner.follow("#rehearse-typed");
            judge(planner, "a plan with faults", width, faults);
            planner.page().fill("#text", "mandates:\n  - { office: \"3\", track: semiconductors, from: 2030-01-01 }\n");
            planner.follow("#rehearse-typed");
            judge(planner, "a plan", width, faults);
            planner.follow("#apply");
            judge(planner, "a plan without a reason", width, faults);
            look(planner, "/admin/offices/plans", width, faults);
            planner.follow("table tbody tr:last-child a.title");
            judge(planner, "an applied plan", width, faults);
            faults.addAll(planner.offences());
        }
    }

    /** Its window, with faults and judged; a judgement, with faults and signed; and something seen. */
    static void lookAtATrack(String language, int width, List<String> faults) {
        try (Visitor director = Visitor.named("director", width).speaking(language)) {
            look(director, "/tracks/photovoltaics/window", width, faults);
            director.page().fill("#closes", "2026-02-30");
            director.follow("#save");
            judge(director, "a window with faults", width, faults);
            director.page().fill("#closes", "2029-01-01");
            director.page().selectOption("#confidence", "LOW");
            director.page().fill("#evidence", "组件产能年年过剩，只剩新技术路线还有位置");
            director.follow("#save");
            judge(director, "a track with a window", width, faults);
            look(director, "/tracks/photovoltaics/judgements/new", width, faults);
            director.follow("#sign");
            judge(director, "a judgement with faults", width, faults);
            director.page().fill("#words", "不再招组件厂。");
            director.follow("#sign");
            judge(director, "a judgement", width, faults);
            director.page().fill("#words", "一家改做钙钛矿。");
            director.follow("#conclude");
            judge(director, "a judgement with an outcome", width, faults);
            look(director, "/tracks/photovoltaics/watch", width, faults);
            director.follow("#save");
            judge(director, "something seen with faults", width, faults);
            director.page().fill("#title", "叠层电池效率");
            director.page().fill("#words", "实验室又破纪录");
            director.follow("#save");
            judge(director, "something seen", width, faults);
            look(director, "/tracks/photovoltaics", width, faults);
            look(director, "/tracks", width, faults);
            faults.addAll(director.offences());
        }
    }

    /** The form with faults; the latest of the demo, with every fold open, and the form to change them. */
    static void lookAtAnExpert(Visitor visitor, int width, List<String> faults) {
        look(visitor, "/experts/new", width, faults);
        visitor.follow("#save");
        judge(visitor, "an expert with faults", width, faults);
        visitor.open("/experts?track=semiconductors");
        visitor.follow("table tbody tr:last-child a.title");
        for (int fold = 0; fold < 5; fold++) {
            visitor.page().click("main details.fold > summary >> nth=" + fold);
        }
        judge(visitor, "an expert", width, faults);
        visitor.follow("#session-save");
        judge(visitor, "a session with faults", width, faults);
        visitor.follow("#change");
        judge(visitor, "an expert to be changed", width, faults);
    }
}
