package org.throughline.policies.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.application.ClauseDesk;
import org.throughline.policies.application.PolicyShelf;
import org.throughline.policies.catalogue.ClauseProof;

/** Draws example firms: with a control for everything that the clause reads, and what comes of each now. */
@RequestScoped
class TestDrawing {

    @Inject
    private FactWords words;

    @Inject
    private PolicyReader reader;

    @Inject
    private PolicyShelf shelf;

    List<ShownTest> tests(List<TestForm> forms, ClauseDesk.Looked looked) {
        List<ShownTest> shown = new ArrayList<>();
        for (int at = 0; at < forms.size(); at++) {
            TestForm form = forms.get(at).asking(looked.reads(), shelf.today());
            shown.add(shown(at, form, looked.ran(at)));
        }
        return shown;
    }

    private ShownTest shown(int at, TestForm form, ClauseProof.@Nullable Ran ran) {
        String id = TestForm.TESTS + at;
        List<ShownTest.ShownFact> facts = new ArrayList<>();
        for (int place = 0; place < form.facts().size(); place++) {
            facts.add(fact(id, place, form.facts().get(place)));
        }
        if (ran == null || ran.verdict() == null) {
            return new ShownTest(id, at + 1, form, facts, "none", reader.say("tests.not-yet"), "");
        }
        String light = ran.passed() ? "green" : "red";
        String word = reader.say(ran.passed() ? "tests.right" : "tests.wrong");
        return new ShownTest(id, at + 1, form, facts, light, word, came(ran));
    }

    private String came(ClauseProof.Ran ran) {
        String verdict = ran.verdict() == null ? "" : words.verdict(ran.verdict());
        String amount = ran.amount() == null ? "" : " " + words.exactMoney(ran.amount());
        return reader.say("tests.came", Map.of("came", verdict + amount));
    }

    private ShownTest.ShownFact fact(String test, int place, TestFact form) {
        String name = words.fact(form.fact());
        FactControl control = words.rules()
                .vocabulary()
                .fact(form.fact())
                .map(known -> FactControl.of(known, words, reader.language()))
                .orElse(new FactControl("text", "", List.of(), ""));
        return new ShownTest.ShownFact(
                test + "-fact-" + place,
                test + "-facts-" + form.fact(),
                form.year().isEmpty() ? form.fact() : form.fact() + " " + form.year(),
                form.year().isEmpty() ? name : reader.say("of-year", Map.of("fact", name, "year", form.year())),
                control,
                form);
    }
}
