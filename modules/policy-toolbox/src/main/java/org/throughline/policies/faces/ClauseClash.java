package org.throughline.policies.faces;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.catalogue.PolicyEntry.ClauseEntry;
import org.throughline.policies.catalogue.PolicyEntry.TestEntry;
import org.throughline.policies.catalogue.TypedFact;

/** Two people wrote the same clause: what each of them has. */
public final class ClauseClash {

    private ClauseClash() {}

    /**
     * A column in which they differ.
     *
     * @param mine what the person at this page has
     * @param theirs what the other one stored
     */
    public record Field(String name, String mine, String theirs) {}

    /**
     * Every column in which they differ.
     *
     * @param theirs null if the other one took the clause out
     */
    static List<Field> between(ClauseEntry mine, @Nullable ClauseEntry theirs, PolicyReader reader) {
        if (theirs == null) {
            return List.of(new Field(reader.say("clash.gone"), Objects.toString(mine.title(), ""), ""));
        }
        List<Field> fields = new ArrayList<>();
        compare(fields, reader.say("clause.title"), mine.title(), theirs.title());
        compare(fields, reader.say("clause.text"), mine.text(), theirs.text());
        compare(fields, reader.say("clause.mode"), mode(mine, reader), mode(theirs, reader));
        compare(fields, reader.say("clause.inTotal"), total(mine, reader), total(theirs, reader));
        compare(fields, reader.say("clause.department"), mine.department(), theirs.department());
        compare(fields, reader.say("clause.eligibility"), mine.eligibility(), theirs.eligibility());
        compare(fields, reader.say("clause.benefit"), mine.benefit(), theirs.benefit());
        compare(fields, reader.say("clause.otherConditions"), mine.otherConditions(), theirs.otherConditions());
        compare(fields, reader.say("clause.note"), mine.note(), theirs.note());
        if (!said(mine).equals(said(theirs))) {
            fields.add(new Field(reader.say("tests.title"), names(mine), names(theirs)));
        }
        return fields.isEmpty() ? List.of(new Field(reader.say("clash.elsewhere"), "", "")) : fields;
    }

    private static void compare(List<Field> fields, String name, @Nullable String mine, @Nullable String theirs) {
        String one = Objects.requireNonNullElse(mine, "").replace("\r\n", "\n");
        String other = Objects.requireNonNullElse(theirs, "").replace("\r\n", "\n");
        if (!one.equals(other)) {
            fields.add(new Field(name, one, other));
        }
    }

    private static String mode(ClauseEntry clause, PolicyReader reader) {
        String mode = Objects.requireNonNullElse(clause.mode(), "");
        return mode.isEmpty() ? "" : reader.say("mode." + mode);
    }

    private static String total(ClauseEntry clause, PolicyReader reader) {
        return clause.inTotal() == null ? "" : reader.say("total." + clause.inTotal());
    }

    private static String names(ClauseEntry clause) {
        return String.join(
                "\n",
                clause.tests().stream()
                        .map(test -> Objects.toString(test.name(), ""))
                        .toList());
    }

    /** What the examples say; in which order the facts of a firm stand says nothing. */
    private static List<String> said(ClauseEntry clause) {
        return clause.tests().stream()
                .map(test -> String.join(
                        "\n",
                        Objects.toString(test.name(), ""),
                        Objects.toString(test.day(), ""),
                        Objects.toString(test.verdict(), ""),
                        Objects.toString(test.amount(), ""),
                        facts(test)))
                .toList();
    }

    private static String facts(TestEntry test) {
        return test.facts().stream().map(TypedFact::toString).sorted().toList().toString();
    }
}
