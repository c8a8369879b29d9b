package org.throughline.policies.runs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Page;
import org.throughline.policies.catalogue.ClauseInForce;
import org.throughline.policies.matching.KeptRun;
import org.throughline.policies.matching.Roster;
import org.throughline.policies.matching.RowSet;
import org.throughline.policies.runs.RunLists.Opened;
import org.throughline.policies.runs.RunLists.Stretch;
import org.throughline.policies.runs.VerdictChange.Turned;
import org.throughline.policies.runs.VerdictChange.Why;
import org.throughline.policies.verdict.Finding;
import org.throughline.policies.verdict.Verdict.Outcome;

/** Who gained and who lost which clause between two runs, and why. */
@ApplicationScoped
public class RunChanges {

    private RunLists lists;

    @SuppressWarnings("NullAway.Init")
    protected RunChanges() {
        // For the CDI proxy.
    }

    @Inject
    public RunChanges(RunLists lists) {
        this.lists = lists;
    }

    /** Which changes. */
    public enum Kind {
        /** Firms that meet a clause now. */
        GAINED,
        /** Firms that met it. */
        LOST
    }

    /**
     * The changes from one run to a later one, of the clauses that both have: one that came or went says so by itself.
     */
    public Page<VerdictChange> between(Opened before, Opened after, Set<Kind> kinds, Stretch stretch) {
        int[] was = former(after.contents().roster(), before.contents().roster());
        KeptRun then = before.contents().verdicts();
        Page<FirmWalk.Found> page = lists.walk(after, parts(then, after, was, kinds, stretch), stretch);
        Evidence old = lists.evidence(before, page.items());
        Evidence now = lists.evidence(after, page.items());
        return RunLists.with(page, found -> change(found, then, after, was[found.place()], old, now));
    }

    /** How many changes there are on all pages, wherever the stretch begins. */
    public long count(Opened before, Opened after, Set<Kind> kinds, Stretch stretch) {
        int[] was = former(after.contents().roster(), before.contents().roster());
        KeptRun then = before.contents().verdicts();
        return lists.over(after, parts(then, after, was, kinds, stretch), stretch)
                .count();
    }

    private static List<FirmWalk.Part> parts(KeptRun then, Opened after, int[] was, Set<Kind> kinds, Stretch stretch) {
        Set<String> known = Set.copyOf(then.keys());
        return after.contents().verdicts().keys().stream()
                .filter(known::contains)
                .filter(clause -> stretch.clause() == null || stretch.clause().equals(clause))
                .map(clause -> new FirmWalk.Part(clause, changed(clause, then, after, was, kinds)))
                .toList();
    }

    private static IntPredicate changed(String clause, KeptRun then, Opened after, int[] was, Set<Kind> kinds) {
        RowSet before = then.eligible(clause);
        RowSet now = after.contents().verdicts().eligible(clause);
        return place -> {
            boolean had = was[place] >= 0 && before.has(was[place]);
            boolean has = now.has(place);
            return had != has && kinds.contains(has ? Kind.GAINED : Kind.LOST);
        };
    }

    /** The place that each firm had in a former roster; below 0 if it had none. Both are sorted alike. */
    private static int[] former(Roster now, Roster before) {
        int[] places = new int[now.size()];
        for (int place = 0; place < places.length; place++) {
            places[place] = before.place(now.id(place));
        }
        return places;
    }

    private static VerdictChange change(
            FirmWalk.Found found, KeptRun then, Opened after, int was, Evidence old, Evidence now) {
        String clause = found.part();
        KeptRun verdicts = after.contents().verdicts();
        Outcome outcome = RunLists.outcome(verdicts.eligible(clause), verdicts.unknown(clause), found.place());
        Outcome before = was < 0 ? null : RunLists.outcome(then.eligible(clause), then.unknown(clause), was);
        UUID firm = found.firm().id();
        boolean sameText = Objects.equals(text(old, clause), text(now, clause));
        List<Turned> turned = sameText && was >= 0 ? turned(clause, firm, old, now) : List.of();
        Why why = was < 0
                ? Why.NEW_FIRM
                : !sameText ? Why.CLAUSE : isOfTime(clause, firm, outcome, old, now) ? Why.DAY : Why.FACTS;
        return new VerdictChange(clause, found.firm(), before, outcome, why, turned);
    }

    private static @Nullable String text(Evidence evidence, String clause) {
        ClauseInForce asked = evidence.clauses().get(clause);
        return asked == null ? null : asked.eligibility();
    }

    private static List<Turned> turned(String clause, UUID firm, Evidence old, Evidence now) {
        Map<Object, Finding> then = byAtom(old.findings(clause, firm));
        return now.findings(clause, firm).stream()
                .filter(finding -> then.containsKey(finding.condition().atom()))
                .filter(finding ->
                        Objects.requireNonNull(then.get(finding.condition().atom()))
                                        .truth()
                                != finding.truth())
                .map(finding -> {
                    Finding former =
                            Objects.requireNonNull(then.get(finding.condition().atom()));
                    return new Turned(
                            Evidence.text(finding),
                            former.truth(),
                            Evidence.seen(former).orElse(null),
                            finding.truth(),
                            Evidence.seen(finding).orElse(null));
                })
                .toList();
    }

    /** Whether what was known before is enough on the later day, so that nothing else had to be said of the firm. */
    private static boolean isOfTime(String clause, UUID firm, Outcome outcome, Evidence old, Evidence now) {
        return old.outcome(clause, firm, now.day())
                .filter(onTheDay -> (onTheDay == Outcome.ELIGIBLE) == (outcome == Outcome.ELIGIBLE))
                .isPresent();
    }

    private static Map<Object, Finding> byAtom(List<Finding> findings) {
        return findings.stream()
                .collect(Collectors.toMap(finding -> finding.condition().atom(), Function.identity()));
    }
}
