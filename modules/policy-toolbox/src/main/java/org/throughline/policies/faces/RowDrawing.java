package org.throughline.policies.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.throughline.kernel.Fault;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Vocabulary;
import org.throughline.policies.rows.RowSheet.Test;

/** Draws rows: each with the controls that suit its fact. */
@RequestScoped
class RowDrawing {

    @Inject
    private FactWords words;

    @Inject
    private PolicyReader reader;

    /** All lines, with their faults where those are told. */
    List<ShownLine> lines(Conditions conditions) {
        SheetForm sheet = conditions.sheet();
        if (sheet == null) {
            return List.of();
        }
        List<Fault> faults = conditions.told() ? conditions.faults() : List.of();
        List<ShownLine> lines = new ArrayList<>();
        for (int at = 0; at < sheet.lines().size(); at++) {
            SheetForm.Line line = sheet.lines().get(at);
            String id = SheetForm.LINES + at;
            List<ShownRow> rows = new ArrayList<>();
            for (int row = 0; row < line.rows().size(); row++) {
                String name = line.group() ? id + "-rows-" + row : id;
                rows.add(row(name, line.rows().get(row), faults));
            }
            lines.add(new ShownLine(id, line.group(), line.match(), rows, line.group() ? told(id, faults) : List.of()));
        }
        return lines;
    }

    private List<String> told(String id, List<Fault> faults) {
        return faults.stream()
                .filter(fault -> fault.pointer().substring(1).replace('/', '-').equals(id))
                .map(fault -> reader.told(fault.detail()))
                .toList();
    }

    private ShownRow row(String id, RowForm form, List<Fault> faults) {
        Vocabulary vocabulary = words.rules().vocabulary();
        Optional<KnownFact> known = vocabulary.fact(form.fact());
        Way way = form.how();
        FactControl control = known.map(fact -> FactControl.of(fact, words, language()))
                .orElse(new FactControl("number", "", List.of(), ""));
        List<String> open = new ArrayList<>(form.values());
        open.add("");
        return new ShownRow(
                id,
                form,
                known.map(fact -> reader.in(fact.label())).orElse(reader.say("rows.worked-out")),
                since(way) ? new FactControl("number", "", List.of(), "") : control,
                unit(known, way, form, control),
                ways(known),
                way == Way.SHARE ? others() : List.of(),
                tests(known),
                !form.day().isEmpty() || known.filter(KnownFact::isHeld).isPresent(),
                open,
                told(id, faults));
    }

    private static boolean since(Way way) {
        return way == Way.YEARS_SINCE || way == Way.MONTHS_SINCE || way == Way.WORKED_OUT;
    }

    private String unit(Optional<KnownFact> known, Way way, RowForm form, FactControl control) {
        boolean percent = known.filter(fact -> way.inPercent(fact, words.rules().vocabulary(), form.other()))
                .isPresent();
        if (percent) {
            return "%";
        }
        return switch (way) {
            case YEARS_SINCE -> reader.say("unit.years");
            case MONTHS_SINCE -> reader.say("unit.months");
            case GROWTH, SHARE, WORKED_OUT -> "";
            default -> control.unit();
        };
    }

    private List<Choice> ways(Optional<KnownFact> known) {
        List<Way> ways = known.map(Way::of).orElse(List.of(Way.WORKED_OUT));
        return ways.size() == 1 && ways.get(0) == Way.PLAIN
                ? List.of()
                : ways.stream()
                        .map(way -> new Choice(way.name(), reader.say("way." + way.name())))
                        .toList();
    }

    private List<Choice> tests(Optional<KnownFact> known) {
        List<Test> tests = known.map(RowForm::tests)
                .orElse(List.of(Test.AT_LEAST, Test.ABOVE, Test.AT_MOST, Test.BELOW, Test.EQUAL, Test.OTHER));
        return tests.stream()
                .map(test -> new Choice(test.name(), reader.say("test." + test.name())))
                .toList();
    }

    /** Figures of which others can be a part. */
    private List<Choice> others() {
        return words.rules().vocabulary().facts().stream()
                .filter(KnownFact::yearly)
                .map(fact -> new Choice(fact.name(), reader.in(fact.label())))
                .toList();
    }

    private Locale language() {
        return reader.language();
    }
}
