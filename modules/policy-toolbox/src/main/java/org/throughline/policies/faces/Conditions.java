package org.throughline.policies.faces;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Phrase;
import org.throughline.policies.catalogue.Rules;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.language.CelText;
import org.throughline.policies.rows.RowReading;
import org.throughline.policies.rows.RowWriting;

/**
 * Who can have something, as rows and as text of the language. Both stand on the page; whichever was changed is what is
 * meant, and the other one follows.
 *
 * @param sheet the rows; null where rows cannot say it
 * @param text as the language writes it
 * @param was the text for which the rows stood on the page
 * @param why rows cannot say it; null if they can
 * @param faults what is wrong with the rows, with pointers into the sheet
 * @param told whether the faults are told yet: not of a row that was only just put there
 */
public record Conditions(
        @Nullable SheetForm sheet,
        String text,
        String was,
        @Nullable Phrase why,
        List<Fault> faults,
        boolean told) {

    static final String TEXTS = "org.throughline.policies.faces.texts";

    public Conditions {
        faults = List.copyOf(faults);
    }

    /** What a text says, in rows as far as rows can say it. Nothing asks for nothing. */
    static Conditions of(String text, Rules rules) {
        if (text.isBlank()) {
            return new Conditions(SheetForm.empty(), "", "", null, List.of(), true);
        }
        Optional<RowWriting.Written> written =
                rules.eligibility(text).map(Expression::bare).map(RowWriting::of);
        return new Conditions(
                written.flatMap(RowWriting.Written::sheet)
                        .map(sheet -> SheetForm.of(sheet, rules.vocabulary()))
                        .orElse(null),
                text,
                text,
                written.flatMap(RowWriting.Written::why).orElse(null),
                List.of(),
                true);
    }

    /** What was sent, after the buttons of the rows. */
    static Conditions sent(Sent sent, String act, Rules rules) {
        String text = sent.text("cel").replace("\r\n", "\n");
        String was = sent.text("cel-was").replace("\r\n", "\n");
        if (!sent.has("rows") || act.equals("cel-use")) {
            return of(text, rules);
        }
        SheetForm sheet = acted(SheetForm.sent(sent), sent, act, rules);
        RowReading.Read read = rules.rows().of(sheet.sheet(rules.vocabulary()));
        boolean rowsTyped =
                was.isEmpty() ? !sheet.lines().isEmpty() : !read(was, rules).equals(bare(read));
        boolean textTyped = !text.equals(was);
        if (!rowsTyped) {
            return textTyped ? of(text, rules) : new Conditions(sheet, was, was, null, List.of(), true);
        }
        if (textTyped) {
            Fault both = new Fault("/cel", new Phrase(TEXTS, "fault.cel-and-rows"));
            return new Conditions(sheet, text, was, null, List.of(both), true);
        }
        String written = sheet.lines().isEmpty()
                ? ""
                : read.expression().map(CelText::of).orElse(was);
        boolean told = act.isEmpty() || act.equals(ClauseForm.LOOK);
        return new Conditions(sheet, written, written, null, faults(read), told);
    }

    private static Optional<Expression> read(String text, Rules rules) {
        return rules.eligibility(text).map(Expression::bare);
    }

    private static Optional<Expression> bare(RowReading.Read read) {
        return read.expression().map(Expression::bare);
    }

    private static List<Fault> faults(RowReading.Read read) {
        List<Fault> faults = new ArrayList<>();
        for (RowReading.RowFault fault : read.faults()) {
            faults.add(new Fault(fault.pointer(), fault.detail()));
            fault.suggestion()
                    .ifPresent(meant -> faults.add(
                            new Fault(fault.pointer(), new Phrase(TEXTS, "fault.meant", Map.of("text", meant)))));
        }
        return faults;
    }

    private static SheetForm acted(SheetForm sheet, Sent sent, String act, Rules rules) {
        Optional<KnownFact> fact = rules.vocabulary().fact(sent.text("rows-new"));
        if (act.equals("rows-add")) {
            return fact.map(sheet::plus).orElse(sheet);
        }
        if (act.equals("rows-group")) {
            return fact.map(sheet::plusGroup).orElse(sheet);
        }
        Optional<Integer> added = number(act, SheetForm.LINES, "-add").filter(at -> isGroup(sheet, at));
        if (added.isPresent()) {
            int place = added.get();
            return rules.vocabulary()
                    .fact(sent.text(SheetForm.LINES + place + "-new"))
                    .map(known -> sheet.plus(place, known))
                    .orElse(sheet);
        }
        Optional<Integer> dropped = number(act, SheetForm.LINES, "-drop")
                .filter(at -> at < sheet.lines().size());
        if (dropped.isPresent()) {
            return sheet.without(dropped.get());
        }
        return droppedOfGroup(sheet, act);
    }

    private static SheetForm droppedOfGroup(SheetForm sheet, String act) {
        String[] parts = act.split("-", -1);
        boolean fits = act.matches("lines-\\d{1,3}-rows-\\d{1,3}-drop");
        int line = fits ? Integer.parseInt(parts[1]) : -1;
        int row = fits ? Integer.parseInt(parts[3]) : -1;
        boolean there = fits
                && isGroup(sheet, line)
                && row < sheet.lines().get(line).rows().size();
        return there ? sheet.without(line, row) : sheet;
    }

    private static boolean isGroup(SheetForm sheet, int line) {
        return line < sheet.lines().size() && sheet.lines().get(line).group();
    }

    /** The place that a button speaks of; empty if it is another button. */
    static Optional<Integer> number(String act, String before, String after) {
        boolean fits = act.startsWith(before) && act.endsWith(after) && act.length() > before.length() + after.length();
        String digits = fits ? act.substring(before.length(), act.length() - after.length()) : "";
        return digits.matches("\\d{1,3}") ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
    }

    /** The text that is meant; empty where nothing is asked, and where the rows have faults. */
    Optional<String> source() {
        return faults.isEmpty() && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }
}
