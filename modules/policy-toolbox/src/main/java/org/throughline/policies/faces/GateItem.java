package org.throughline.policies.faces;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.throughline.policies.catalogue.ClauseProof;

/**
 * One thing that has to be so before a version can be issued.
 *
 * @param title what has to be so
 * @param note how far it is
 * @param open what is still missing, clause by clause; empty if nothing is
 */
public record GateItem(String title, String note, List<Open> open) {

    public GateItem {
        open = List.copyOf(open);
    }

    /**
     * Something that is missing.
     *
     * @param clause code of the clause; empty if it is none's
     */
    public record Open(String clause, String text) {}

    public boolean isHave() {
        return open.isEmpty();
    }

    /** The whole gate, in its order. */
    static List<GateItem> of(List<ClauseProof> proofs, PolicyReader reader, FactWords words) {
        List<Open> none = proofs.isEmpty() ? List.of(new Open("", reader.say("gate.clauses.none"))) : List.of();
        return List.of(
                new GateItem(reader.say("gate.clauses"), count(reader, "gate.clauses.count", proofs.size(), 0), none),
                rules(proofs, reader, words),
                tests(proofs, reader, words),
                conditions(proofs, reader, words));
    }

    private static GateItem rules(List<ClauseProof> proofs, PolicyReader reader, FactWords words) {
        List<Open> open = new ArrayList<>();
        for (ClauseProof proof : proofs) {
            String clause = proof.clause().code();
            words.faults(proof.eligibility()).forEach(fault -> open.add(new Open(clause, fault)));
            words.faults(proof.benefit()).forEach(fault -> open.add(new Open(clause, fault)));
        }
        long ruled = proofs.stream()
                .filter(proof -> proof.clause().eligibility() != null)
                .count();
        return new GateItem(
                reader.say("gate.rules"), count(reader, "gate.rules.count", (int) ruled, proofs.size()), open);
    }

    private static GateItem tests(List<ClauseProof> proofs, PolicyReader reader, FactWords words) {
        List<Open> open = new ArrayList<>();
        int all = 0;
        for (ClauseProof proof : proofs) {
            all += proof.tests().size();
            for (ClauseProof.Ran ran : proof.tests()) {
                if (!ran.passed()) {
                    open.add(new Open(proof.clause().code(), failed(ran, reader, words)));
                }
            }
        }
        return new GateItem(reader.say("gate.tests"), count(reader, "gate.tests.count", all - open.size(), all), open);
    }

    private static String failed(ClauseProof.Ran ran, PolicyReader reader, FactWords words) {
        String expected = words.verdict(ran.test().verdict())
                + (ran.test().amount() == null
                        ? ""
                        : " " + words.money(ran.test().amount()));
        String came = ran.verdict() == null
                ? reader.say("tests.no-rules")
                : words.verdict(ran.verdict()) + (ran.amount() == null ? "" : " " + words.money(ran.amount()));
        return reader.say("gate.tests.failed", Map.of("test", ran.test().name(), "expected", expected, "came", came));
    }

    private static GateItem conditions(List<ClauseProof> proofs, PolicyReader reader, FactWords words) {
        List<Open> open = new ArrayList<>();
        int all = 0;
        int both = 0;
        for (ClauseProof proof : proofs) {
            for (ClauseProof.Shown shown : proof.conditions()) {
                all++;
                both += shown.isBoth() ? 1 : 0;
                String said = words.condition(shown.condition());
                if (!shown.seenTrue()) {
                    open.add(new Open(proof.clause().code(), reader.say("gate.never-true", Map.of("condition", said))));
                }
                if (!shown.seenFalse()) {
                    open.add(
                            new Open(proof.clause().code(), reader.say("gate.never-false", Map.of("condition", said))));
                }
            }
        }
        return new GateItem(reader.say("gate.conditions"), count(reader, "gate.conditions.count", both, all), open);
    }

    private static String count(PolicyReader reader, String key, int count, int all) {
        return reader.say(key, Map.of("count", Integer.toString(count), "all", Integer.toString(all)));
    }
}
