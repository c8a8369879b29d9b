package org.throughline.policies.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.application.ClauseDesk;
import org.throughline.policies.catalogue.ClauseProof;
import org.throughline.policies.catalogue.Rules;
import org.throughline.policies.facts.Vocabulary;
import org.throughline.policies.rows.RowSheet;

/**
 * The rules of the clause on the page: rows, text and sentence, its formula, its examples, and what these have shown.
 */
@Named("clauseRules")
@RequestScoped
public class ClauseRulesView {

    @Inject
    private ClauseView view;

    @Inject
    private RowDrawing rows;

    @Inject
    private TestDrawing tests;

    @Inject
    private FactWords words;

    @Inject
    private PolicyReader reader;

    private @Nullable List<ShownLine> lines;
    private @Nullable List<ShownTest> examples;
    private @Nullable List<ShownCondition> conditions;

    /** A condition and whether examples have shown it true and false. */
    public record ShownCondition(String text, boolean seenTrue, boolean seenFalse) {}

    /** Whether rows can say it. */
    public boolean isInRows() {
        return view.form().getConditions().sheet() != null;
    }

    public List<ShownLine> getLines() {
        List<ShownLine> known = lines;
        if (known == null) {
            known = rows.lines(view.form().getConditions());
            lines = known;
        }
        return known;
    }

    public String getMatch() {
        SheetForm sheet = view.form().getConditions().sheet();
        return sheet == null ? "" : sheet.match();
    }

    /** How lines can go together. */
    public List<Choice> getMatches() {
        return Stream.of(RowSheet.Match.values())
                .map(match -> new Choice(match.name(), reader.say("match." + match.name())))
                .toList();
    }

    /** Everything that can be asked about. */
    public List<Choice> getFacts() {
        return words.rules().vocabulary().facts().stream()
                .map(fact -> new Choice(fact.name(), reader.in(fact.label())))
                .toList();
    }

    /** Codes that are offered while one is typed, if any control offers them. */
    public List<Choice> codes(String list) {
        boolean offered = Stream.concat(
                        getLines().stream()
                                .flatMap(line -> line.rows().stream())
                                .map(ShownRow::control),
                        getTests().stream()
                                .flatMap(test -> test.facts().stream())
                                .map(ShownTest.ShownFact::control))
                .anyMatch(control -> control.list().equals(list));
        String fact = list.equals(FactControl.INDUSTRIES) ? Vocabulary.INDUSTRY : Vocabulary.DIVISION;
        return offered
                ? words.rules()
                        .vocabulary()
                        .fact(fact)
                        .map(known -> FactControl.choices(known, reader.language()))
                        .orElse(List.of())
                : List.of();
    }

    public String getCel() {
        return view.form().getConditions().text();
    }

    public String getCelWas() {
        return view.form().getConditions().was();
    }

    /** Why rows cannot say it; empty if they can, or if nobody can read it. */
    public String getWhy() {
        var why = view.form().getConditions().why();
        return why == null ? "" : reader.told(why);
    }

    /** Whether rows and text say different things, so that somebody must choose. */
    public boolean isTornApart() {
        return !view.form()
                .getConditions()
                .was()
                .equals(view.form().getConditions().text());
    }

    /** What is wrong with the text. */
    public List<String> getCelFaults() {
        return words.faults(proof().eligibility());
    }

    public List<String> getBenefitFaults() {
        return words.faults(proof().benefit());
    }

    /** What the conditions say in Chinese; empty if they say nothing yet. */
    public String getZh() {
        return said(proof().clause().eligibility(), Rules.Kind.ELIGIBILITY, false);
    }

    /** The same in English. */
    public String getEn() {
        return said(proof().clause().eligibility(), Rules.Kind.ELIGIBILITY, true);
    }

    /** What the formula says in Chinese; empty if it says nothing yet. */
    public String getBenefitZh() {
        return said(proof().clause().benefit(), Rules.Kind.BENEFIT, false);
    }

    /** The same in English. */
    public String getBenefitEn() {
        return said(proof().clause().benefit(), Rules.Kind.BENEFIT, true);
    }

    private String said(@Nullable String source, Rules.Kind kind, boolean english) {
        if (source == null) {
            return "";
        }
        Rules.Meaning meaning = words.rules().meaning(source, kind);
        return Objects.requireNonNullElse(english ? meaning.en() : meaning.zh(), "");
    }

    public List<ShownTest> getTests() {
        List<ShownTest> known = examples;
        if (known == null) {
            known = tests.tests(view.form().tests(), looked());
            examples = known;
        }
        return known;
    }

    public List<ShownCondition> getConditions() {
        List<ShownCondition> known = conditions;
        if (known == null) {
            known = new ArrayList<>();
            for (ClauseProof.Shown shown : proof().conditions()) {
                known.add(new ShownCondition(words.condition(shown.condition()), shown.seenTrue(), shown.seenFalse()));
            }
            conditions = known;
        }
        return known;
    }

    private ClauseDesk.Looked looked() {
        return view.looked();
    }

    private ClauseProof proof() {
        return looked().proof();
    }
}
