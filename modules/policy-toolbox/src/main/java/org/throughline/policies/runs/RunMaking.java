package org.throughline.policies.runs;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FirmFactsFeed;
import org.throughline.policies.catalogue.ClauseInForce;
import org.throughline.policies.catalogue.ClausesInForce;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.Vocabulary;
import org.throughline.policies.language.Language;
import org.throughline.policies.matching.KeptObstacles;
import org.throughline.policies.matching.KeptRun;
import org.throughline.policies.matching.Matching;
import org.throughline.policies.matching.Roster;
import org.throughline.policies.standing.CityFacts;
import org.throughline.policies.standing.Rules;

/**
 * Makes runs: reads all facts in one view of the register, whatever changes meanwhile, holds them against the clauses
 * and packs what comes of it. It takes nothing from what a node has in memory, so that it is a check of that too.
 *
 * @param clauses asked outside any transaction
 */
public record RunMaking(FirmFactsFeed feed, ClausesInForce clauses, Vocabulary vocabulary, Clock clock) {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int MILLION = 1_000_000;

    /** A run that was made and not kept yet. */
    public record Made(MatchingRun run, RunContents contents) {}

    /** Makes a run. */
    public Made make(UUID id, @Nullable String askedBy) {
        long begin = System.nanoTime();
        LocalDate day = LocalDate.ofInstant(clock.instant(), SHANGHAI);
        Rules rules = Rules.of(clauses.on(day), new Language(vocabulary));
        CityFacts.Read read = CityFacts.now(feed, vocabulary);
        Matching matching = Matching.of(read.facts().facts(), new Assessment(day), rules.toMatch());
        RunContents contents = contents(matching, rules, read);
        MatchingRun.Ground ground = new MatchingRun.Ground(
                day, read.mark(), rules.digest(), contents.roster().digest());
        MatchingRun run = new MatchingRun(
                id,
                ground,
                totals(contents, read.facts().refused()),
                contents.verdicts().digest(),
                (System.nanoTime() - begin) / MILLION,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                askedBy);
        return new Made(run, contents);
    }

    /**
     * The digest that a run has when it is made again: with the facts that its view saw, its clauses, its firms and its
     * day.
     */
    public String again(MatchingRun run, Roster roster, Collection<ClauseInForce> asked) {
        Predicate<UUID> among = id -> roster.place(id) >= 0;
        Rules rules = Rules.of(asked, new Language(vocabulary));
        CityFacts.Read read = CityFacts.asSeen(feed, vocabulary, run.ground().facts(), among);
        Matching matching =
                Matching.of(read.facts().facts(), new Assessment(run.ground().day()), rules.toMatch());
        return verdicts(matching, rules, read).digest();
    }

    /** What would be kept of a match. */
    static RunContents contents(Matching matching, Rules rules, CityFacts.Read read) {
        List<ClauseInForce> clauses =
                rules.clauses().values().stream().map(Rules.Read::clause).toList();
        Roster roster = Roster.of(matching.facts());
        return new RunContents(roster, clauses, verdicts(matching, rules, read), KeptObstacles.of(matching, roster));
    }

    private static KeptRun verdicts(Matching matching, Rules rules, CityFacts.Read read) {
        return KeptRun.of(
                matching,
                Roster.of(matching.facts()),
                rules.digest(),
                read.mark().at());
    }

    private static MatchingRun.Totals totals(RunContents contents, int refused) {
        KeptRun verdicts = contents.verdicts();
        long eligible = 0;
        long unknown = 0;
        for (String clause : verdicts.keys()) {
            eligible += verdicts.eligible(clause).count();
            unknown += verdicts.unknown(clause).count();
        }
        return new MatchingRun.Totals(contents.roster().size(), verdicts.keys().size(), eligible, unknown, refused);
    }
}
