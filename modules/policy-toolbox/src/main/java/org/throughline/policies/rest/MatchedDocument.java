package org.throughline.policies.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.policies.runs.ClauseCount;
import org.throughline.policies.runs.FirmVerdict;
import org.throughline.policies.runs.NearMiss;
import org.throughline.policies.runs.RunChanges;
import org.throughline.policies.runs.VerdictChange;
import org.throughline.policies.verdict.Gap;
import org.throughline.policies.verdict.Kleene;
import org.throughline.policies.verdict.Verdict.Outcome;

/** What a run found, as the API gives it. */
final class MatchedDocument {

    private static final int DIGITS = 6;

    private MatchedDocument() {}

    /** What was said of a firm for a clause. */
    public record VerdictDocument(String clause, String uscc, String name, Outcome verdict, List<String> missing) {

        static VerdictDocument of(FirmVerdict verdict) {
            return new VerdictDocument(
                    verdict.clause(),
                    verdict.firm().uscc().value(),
                    verdict.firm().name(),
                    verdict.outcome(),
                    verdict.missing());
        }
    }

    /** A firm that one condition keeps from a clause. */
    public record NearMissDocument(
            String clause,
            String uscc,
            String name,
            String condition,
            boolean wanted,
            @Nullable String value,
            @Nullable GapDocument gap) {

        static NearMissDocument of(NearMiss miss) {
            EnterpriseSummary firm = miss.firm();
            return new NearMissDocument(
                    miss.clause(),
                    firm.uscc().value(),
                    firm.name(),
                    miss.condition(),
                    miss.wanted(),
                    miss.value(),
                    GapDocument.of(miss.gap()));
        }
    }

    /** How far a firm is from a condition: by a number, by days, or until a day. */
    public record GapDocument(
            @Nullable BigDecimal bound,
            @Nullable BigDecimal by,
            @Nullable Long days,
            @Nullable LocalDate metOn) {

        static @Nullable GapDocument of(@Nullable Gap gap) {
            if (gap instanceof Gap.Amount amount) {
                return new GapDocument(amount.bound(), amount.by().rounded(DIGITS), null, null);
            }
            if (gap instanceof Gap.MetOn met) {
                return new GapDocument(null, null, null, met.day());
            }
            return gap instanceof Gap.Days days ? new GapDocument(null, null, days.days(), null) : null;
        }
    }

    /** A firm that gained or lost a clause. */
    public record ChangeDocument(
            String clause,
            String uscc,
            String name,
            RunChanges.Kind change,
            @Nullable Outcome before,
            Outcome after,
            VerdictChange.Why why,
            List<TurnedDocument> turned) {

        static ChangeDocument of(VerdictChange change) {
            return new ChangeDocument(
                    change.clause(),
                    change.firm().uscc().value(),
                    change.firm().name(),
                    change.after() == Outcome.ELIGIBLE ? RunChanges.Kind.GAINED : RunChanges.Kind.LOST,
                    change.before(),
                    change.after(),
                    change.why(),
                    change.turned().stream().map(TurnedDocument::of).toList());
        }
    }

    /** A condition that turned. */
    public record TurnedDocument(
            String condition,
            Kleene before,
            @Nullable String valueBefore,
            Kleene after,
            @Nullable String valueAfter) {

        static TurnedDocument of(VerdictChange.Turned turned) {
            return new TurnedDocument(
                    turned.condition(), turned.outcomeBefore(), turned.before(), turned.outcomeAfter(), turned.after());
        }
    }

    /** How many firms meet a clause. */
    public record ClauseDocument(
            String clause, int eligible, int unknown, int notEligible, ClauseCount.@Nullable Hardest hardest) {

        static ClauseDocument of(ClauseCount count) {
            return new ClauseDocument(
                    count.clause(),
                    count.eligible(),
                    count.unknown(),
                    count.firms() - count.eligible() - count.unknown(),
                    count.hardest());
        }
    }
}
