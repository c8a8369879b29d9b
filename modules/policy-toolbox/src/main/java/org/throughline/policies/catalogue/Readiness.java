package org.throughline.policies.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Money;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;
import org.throughline.policies.verdict.Verdict;

/** What still keeps a version from being issued. */
public final class Readiness {

    private Readiness() {}

    /**
     * Refuses what is not proven.
     *
     * @throws ProblemException {@link PolicyProblem#NOT_READY} with everything that is open
     */
    public static void mustBeReady(PolicyVersion version, Rules rules, Locale reader) {
        List<Fault> open = open(version, rules, reader);
        if (!open.isEmpty()) {
            throw new ProblemException(PolicyProblem.NOT_READY, Map.of(), open);
        }
    }

    /** Everything that is open, clause by clause; empty if the version may be issued. */
    public static List<Fault> open(PolicyVersion version, Rules rules, Locale reader) {
        List<Fault> open = new ArrayList<>();
        if (version.clauses().isEmpty()) {
            add(open, "/clauses", "clauses-missing", Map.of());
        }
        for (int place = 0; place < version.clauses().size(); place++) {
            open(ClauseProof.of(version.clauses().get(place), rules), "/clauses/" + place, reader, open);
        }
        return open;
    }

    private static void open(ClauseProof proof, String pointer, Locale reader, List<Fault> open) {
        proof.eligibility()
                .forEach(fault -> add(open, pointer + "/eligibility", "expression", ClauseCheck.told(fault, reader)));
        proof.benefit()
                .forEach(fault -> add(open, pointer + "/benefit", "expression", ClauseCheck.told(fault, reader)));
        String clause = proof.clause().code();
        for (int test = 0; test < proof.tests().size(); test++) {
            ClauseProof.Ran ran = proof.tests().get(test);
            if (!ran.passed()) {
                add(open, pointer + "/tests/" + test, "test-failed", failed(clause, ran));
            }
        }
        for (ClauseProof.Shown shown : proof.conditions()) {
            Map<String, String> values = Map.of("clause", clause, "condition", shown.condition());
            if (!shown.seenTrue()) {
                add(open, pointer + "/eligibility", "never-true", values);
            }
            if (!shown.seenFalse()) {
                add(open, pointer + "/eligibility", "never-false", values);
            }
        }
    }

    private static Map<String, String> failed(String clause, ClauseProof.Ran ran) {
        return Map.of(
                "clause", clause,
                "test", ran.test().name(),
                "expected", said(ran.test().verdict(), ran.test().amount()),
                "came", said(ran.verdict(), ran.amount()));
    }

    private static String said(Verdict.@Nullable Outcome verdict, @Nullable Money amount) {
        return amount == null ? String.valueOf(verdict) : verdict + " " + amount;
    }

    private static void add(List<Fault> open, String pointer, String key, Map<String, String> values) {
        open.add(new Fault(pointer, new Phrase(PolicyProblem.TEXTS, "fault." + key, values)));
    }
}
