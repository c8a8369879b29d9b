package org.throughline.policies.faces;

import java.util.ArrayList;
import java.util.List;
import org.throughline.policies.application.CheckAnswer;
import org.throughline.policies.catalogue.PolicyClause;
import org.throughline.policies.facts.Statement;
import org.throughline.policies.verdict.Finding;
import org.throughline.policies.verdict.Verdict;

/**
 * What a clause says of one firm.
 *
 * @param word for the verdict
 * @param missing what would have to be known to say more
 * @param amount what it comes to; empty if it is not known
 * @param exact the same to the fen
 */
public record CheckLine(
        PolicyClause clause,
        String light,
        String word,
        List<Condition> conditions,
        List<String> missing,
        String amount,
        String exact) {

    public CheckLine {
        conditions = List.copyOf(conditions);
        missing = List.copyOf(missing);
    }

    /**
     * A condition held against the firm.
     *
     * @param number what a share or a sum came to; empty for every other condition
     */
    public record Condition(String text, String light, String word, String number, List<Seen> seen) {}

    /** What was read of the firm; value, source and day are empty where nothing is known. */
    public record Seen(String what, String value, String source, String asOf) {}

    static CheckLine of(CheckAnswer.Said said, PolicyReader reader, FactWords words) {
        boolean ruled = said.clause().eligibility() != null;
        Verdict.Outcome verdict = said.verdict();
        return new CheckLine(
                said.clause(),
                ruled ? FactWords.light(verdict) : "none",
                ruled ? words.verdict(verdict) : reader.say("check.no-rules"),
                conditions(said.conditions(), reader, words),
                said.missing().stream().map(words::cell).sorted().toList(),
                said.amount() == null ? "" : words.money(said.amount()),
                said.amount() == null ? "" : words.exactMoney(said.amount()));
    }

    static List<Condition> conditions(List<CheckAnswer.Proof> proofs, PolicyReader reader, FactWords words) {
        List<Condition> conditions = new ArrayList<>();
        for (CheckAnswer.Proof proof : proofs) {
            conditions.add(new Condition(
                    words.condition(proof.condition()),
                    FactWords.light(proof.outcome()),
                    reader.say("met." + proof.outcome().name()),
                    proof.number()
                            .flatMap(number -> words.number(proof.condition(), number))
                            .orElse(""),
                    proof.seen().stream().map(seen -> seen(seen, words)).toList()));
        }
        return conditions;
    }

    private static Seen seen(Finding.Seen seen, FactWords words) {
        Statement statement = seen.statement();
        String what = words.cell(seen.cell());
        return statement == null
                ? new Seen(what, "", "", "")
                : new Seen(
                        what,
                        words.value(seen.cell().fact(), statement.value()),
                        statement.source(),
                        statement.asOf().toString());
    }
}
