package org.throughline.policies.runs;

import java.util.List;
import java.util.UUID;
import org.throughline.policies.catalogue.ClauseInForce;
import org.throughline.policies.facts.Vocabulary;
import org.throughline.policies.matching.KeptObstacles;
import org.throughline.policies.matching.KeptRun;
import org.throughline.policies.matching.Roster;
import org.throughline.policies.standing.Rules;
import org.throughline.policies.standing.Standing;

/** What a node has in memory in the form of a run, to be held against runs. */
final class Present {

    private static final UUID NO_RUN = new UUID(0, 0);

    private Present() {}

    static RunLists.Opened of(Standing standing, Vocabulary vocabulary) {
        Roster roster = Roster.of(standing.matching().facts());
        String rules = standing.rules().digest();
        KeptRun verdicts =
                KeptRun.of(standing.matching(), roster, rules, standing.facts().at());
        KeptObstacles obstacles = KeptObstacles.of(standing.matching(), roster);
        List<ClauseInForce> clauses = standing.rules().clauses().values().stream()
                .map(Rules.Read::clause)
                .toList();
        MatchingRun run = new MatchingRun(
                NO_RUN,
                new MatchingRun.Ground(
                        standing.matching().assessment().day(), standing.facts(), rules, roster.digest()),
                new MatchingRun.Totals(roster.size(), clauses.size(), 0, 0, standing.refused()),
                verdicts.digest(),
                0,
                standing.facts().at(),
                null);
        return new RunLists.Opened(run, new RunContents(roster, clauses, verdicts, obstacles), vocabulary);
    }
}
