package org.throughline.policies.runs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reach;
import org.throughline.enterprises.FirmFactsFeed;
import org.throughline.enterprises.FirmsByIdentity;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.Vocabulary;
import org.throughline.policies.matching.KeptObstacles;
import org.throughline.policies.matching.KeptRun;
import org.throughline.policies.matching.RowSet;
import org.throughline.policies.verdict.Finding;
import org.throughline.policies.verdict.Gap;
import org.throughline.policies.verdict.Kleene;
import org.throughline.policies.verdict.Verdict.Outcome;

/**
 * Pages of what a run found, of firms within a reach. Every list is sorted by clause and by the identity of firms, and
 * stays what it is: a run never changes, and the proofs of a page come from what the run saw.
 */
@ApplicationScoped
public class RunLists {

    /** Sort keys of all lists but that of clauses. */
    public static final int CURSOR_PARTS = FirmWalk.CURSOR_PARTS;

    private FirmsByIdentity firms;
    private FirmFactsFeed feed;

    @SuppressWarnings("NullAway.Init")
    protected RunLists() {
        // For the CDI proxy.
    }

    @Inject
    public RunLists(FirmsByIdentity firms, FirmFactsFeed feed) {
        this.firms = firms;
        this.feed = feed;
    }

    /**
     * Which part of a list is asked for.
     *
     * @param clause name of the only one; null for all
     * @param firm the only one; null for all
     * @param after where a former stretch ended; null for the first one
     */
    public record Stretch(
            @Nullable String clause,
            @Nullable UUID firm,
            Reach reach,
            int limit,
            @Nullable Cursor after) {}

    /**
     * A run with what is kept of it.
     *
     * @param vocabulary in which its clauses are read
     */
    public record Opened(MatchingRun run, RunContents contents, Vocabulary vocabulary) {}

    /** The verdicts, those of some outcomes only. */
    public Page<FirmVerdict> verdicts(Opened run, Set<Outcome> outcomes, Stretch stretch) {
        KeptRun kept = run.contents.verdicts();
        Page<FirmWalk.Found> page = walk(run, parts(run, outcomes, stretch), stretch);
        Evidence evidence = evidence(
                run,
                page.items().stream()
                        .filter(found -> kept.unknown(found.part()).has(found.place()))
                        .toList());
        return with(page, found -> {
            Outcome outcome = outcome(kept.eligible(found.part()), kept.unknown(found.part()), found.place());
            List<String> missing = outcome == Outcome.UNKNOWN
                    ? evidence.missing(found.part(), found.firm().id())
                    : List.of();
            return new FirmVerdict(found.part(), found.firm(), outcome, missing);
        });
    }

    /** How many verdicts there are on all pages, wherever the stretch begins. */
    public long count(Opened run, Set<Outcome> outcomes, Stretch stretch) {
        return over(run, parts(run, outcomes, stretch), stretch).count();
    }

    private static List<FirmWalk.Part> parts(Opened run, Set<Outcome> outcomes, Stretch stretch) {
        KeptRun kept = run.contents.verdicts();
        return clauses(run, stretch)
                .map(clause -> {
                    RowSet eligible = kept.eligible(clause);
                    RowSet unknown = kept.unknown(clause);
                    return new FirmWalk.Part(clause, place -> outcomes.contains(outcome(eligible, unknown, place)));
                })
                .toList();
    }

    static Outcome outcome(RowSet eligible, RowSet unknown, int place) {
        return eligible.has(place) ? Outcome.ELIGIBLE : unknown.has(place) ? Outcome.UNKNOWN : Outcome.NOT_ELIGIBLE;
    }

    /** The firms that one condition keeps from a clause. */
    public Page<NearMiss> nearMisses(Opened run, Stretch stretch) {
        KeptObstacles kept = run.contents.obstacles();
        Page<FirmWalk.Found> page = walk(run, obstructed(run, stretch), stretch);
        Evidence evidence = evidence(run, page.items());
        return with(page, found -> {
            int space = found.part().lastIndexOf(' ');
            String clause = found.part().substring(0, space);
            int number = Integer.parseInt(found.part().substring(space + 1));
            String condition = kept.of(clause).get(number).condition();
            return nearMiss(clause, condition, found, evidence);
        });
    }

    /** How many near misses there are on all pages, wherever the stretch begins. */
    public long countNearMisses(Opened run, Stretch stretch) {
        return over(run, obstructed(run, stretch), stretch).count();
    }

    private static List<FirmWalk.Part> obstructed(Opened run, Stretch stretch) {
        List<FirmWalk.Part> parts = new ArrayList<>();
        clauses(run, stretch).forEach(clause -> {
            List<KeptObstacles.Kept> conditions = run.contents.obstacles().of(clause);
            for (int number = 0; number < conditions.size(); number++) {
                RowSet alone = conditions.get(number).alone();
                parts.add(new FirmWalk.Part(clause + " " + number, alone::has));
            }
        });
        return parts;
    }

    private static NearMiss nearMiss(String clause, String condition, FirmWalk.Found found, Evidence evidence) {
        Optional<Finding> finding = evidence.findings(clause, found.firm().id()).stream()
                .filter(one -> Evidence.text(one).equals(condition))
                .findFirst();
        boolean wanted = finding.map(one -> one.truth() == Kleene.FALSE).orElse(true);
        return new NearMiss(
                clause,
                found.firm(),
                condition,
                wanted,
                finding.flatMap(Evidence::seen).orElse(null),
                finding.flatMap(one -> Gap.of(one, wanted)).orElse(null));
    }

    /** The clauses, those that fewest firms meet first. */
    public Page<ClauseCount> clauses(Opened run, int limit, @Nullable Cursor after) {
        Comparator<ClauseCount> order =
                Comparator.comparing(ClauseCount::eligible).thenComparing(ClauseCount::clause);
        List<ClauseCount> rest = run.contents.verdicts().keys().stream()
                .map(clause -> ClauseCount.of(clause, run.contents))
                .filter(count -> after == null || count.isAfter(after))
                .sorted(order)
                .limit(limit + 1L)
                .toList();
        boolean more = rest.size() > limit;
        List<ClauseCount> shown = more ? rest.subList(0, limit) : rest;
        return new Page<>(shown, more ? shown.get(limit - 1).place() : null);
    }

    private static Stream<String> clauses(Opened run, Stretch stretch) {
        return run.contents.verdicts().keys().stream()
                .filter(clause -> stretch.clause == null || stretch.clause.equals(clause));
    }

    /** A stretch of some sets of the firms of a run. */
    Page<FirmWalk.Found> walk(Opened run, List<FirmWalk.Part> parts, Stretch stretch) {
        return over(run, parts, stretch).page(stretch.limit, stretch.after);
    }

    /** Over some sets of the firms of a run. */
    FirmWalk over(Opened run, List<FirmWalk.Part> parts, Stretch stretch) {
        return stretch.firm == null
                ? FirmWalk.all(run.contents.roster(), parts, ids -> firms.among(ids, stretch.reach))
                : FirmWalk.past(stretch.firm, run.contents.roster(), parts, ids -> firms.among(ids, stretch.reach));
    }

    /** What a run saw of the firms of a page. */
    Evidence evidence(Opened run, List<FirmWalk.Found> page) {
        return Evidence.of(
                feed,
                run.vocabulary,
                new Assessment(run.run.ground().day()),
                run.run.ground().facts(),
                run.contents.clauses(),
                page.stream().map(found -> found.firm().id()).distinct().toList());
    }

    static <T> Page<T> with(Page<FirmWalk.Found> page, Function<FirmWalk.Found, T> item) {
        return new Page<>(page.items().stream().map(item).toList(), page.next());
    }
}
