package org.throughline.policies.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.policies.runs.FirmVerdict;
import org.throughline.policies.runs.MatchingRunService;
import org.throughline.policies.runs.NearMiss;
import org.throughline.policies.runs.RunChanges;
import org.throughline.policies.runs.RunLists;
import org.throughline.policies.runs.RunLists.Opened;
import org.throughline.policies.runs.RunLists.Stretch;
import org.throughline.policies.runs.VerdictChange;
import org.throughline.policies.verdict.Gap;
import org.throughline.policies.verdict.Verdict.Outcome;

/** The firms of a run that stand in some way to a clause, a stretch at a time, each with what is to be told of it. */
@RequestScoped
class MatchedFirms {

    @Inject
    private MatchingRunService runs;

    @Inject
    private RunLists lists;

    @Inject
    private RunChanges changed;

    @Inject
    private RunWords words;

    /** Which firms of a clause. */
    public enum Listed {
        NEAR,
        ELIGIBLE,
        UNKNOWN,
        GAINED,
        LOST;

        private boolean isChange() {
            return this == GAINED || this == LOST;
        }

        private Set<RunChanges.Kind> kinds() {
            return EnumSet.of(RunChanges.Kind.valueOf(name()));
        }

        private Set<Outcome> outcomes() {
            return EnumSet.of(Outcome.valueOf(name()));
        }
    }

    /**
     * A list.
     *
     * @param clause name of the clause
     * @param reach of whoever reads it
     */
    record Asked(Opened run, Listed listed, String clause, Reach reach) {

        private Stretch stretch(int limit, @Nullable Cursor after) {
            return new Stretch(clause, null, reach, limit, after);
        }
    }

    /**
     * A firm of a list.
     *
     * @param told what keeps it from the clause, what is missing, or what turned
     * @param obstacle what alone keeps it from the clause, in words; empty in other lists
     * @param gap how far it is from that; null where there is no such thing
     */
    record Line(
            EnterpriseSummary firm,
            List<String> told,
            String obstacle,
            @Nullable Gap gap) {}

    /** One stretch of a list; of changes to the first run there are none. */
    Page<Line> page(Asked asked, int limit, @Nullable Cursor after) {
        Opened run = asked.run;
        Listed listed = asked.listed;
        Stretch stretch = asked.stretch(limit, after);
        if (listed == Listed.NEAR) {
            return with(lists.nearMisses(run, stretch), this::near);
        }
        if (listed.isChange()) {
            return before(run)
                    .map(before -> with(changed.between(before, run, listed.kinds(), stretch), this::changed))
                    .orElse(new Page<>(List.of(), null));
        }
        return with(lists.verdicts(run, listed.outcomes(), stretch), this::judged);
    }

    /** How many lines a list has on all its pages. */
    long count(Asked asked) {
        Opened run = asked.run;
        Listed listed = asked.listed;
        Stretch stretch = asked.stretch(1, null);
        if (listed == Listed.NEAR) {
            return lists.countNearMisses(run, stretch);
        }
        if (listed.isChange()) {
            return before(run)
                    .map(before -> changed.count(before, run, listed.kinds(), stretch))
                    .orElse(0L);
        }
        return lists.count(run, listed.outcomes(), stretch);
    }

    private Optional<Opened> before(Opened run) {
        return runs.before(run.run().id());
    }

    private Line near(NearMiss near) {
        return new Line(
                near.firm(), List.of(words.near(near)), words.condition(near.condition(), near.wanted()), near.gap());
    }

    private Line judged(FirmVerdict verdict) {
        return new Line(
                verdict.firm(), verdict.missing().stream().map(words::cell).toList(), "", null);
    }

    private Line changed(VerdictChange change) {
        return new Line(change.firm(), words.change(change), "", null);
    }

    private static <T> Page<Line> with(Page<T> page, Function<T, Line> line) {
        return new Page<>(page.items().stream().map(line).toList(), page.next());
    }
}
