package org.throughline.policies.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FirmFactsFeed;
import org.throughline.exchange.Json;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.facts.Vocabulary;
import org.throughline.policies.judges.CelJudge;
import org.throughline.policies.judges.SqlFirms;
import org.throughline.policies.language.Language;
import org.throughline.policies.standing.FirmsInView;
import org.throughline.policies.standing.Rules;
import org.throughline.policies.verdict.Verdict.Outcome;

/**
 * Holds verdicts of a run against two judges that share nothing with the engine: CEL's own evaluation of the clauses as
 * they are written, and PostgreSQL's of the statement made of them; for firms drawn at random, with the facts the run
 * saw.
 *
 * @param sql carries out the statement
 */
public record RunVerification(FirmFactsFeed feed, Vocabulary vocabulary, SqlOpinions sql) {

    /** A statement has no more columns. */
    private static final int EXPRESSIONS_AT_ONCE = 500;

    /**
     * What was found.
     *
     * @param pairs how many verdicts were judged three times
     * @param differences clause and firm of those in which not all agree
     */
    public record Found(int firms, int clauses, long pairs, List<String> differences) {}

    /** Draws so many firms of a run, fewer if it has fewer, and has all their verdicts judged. */
    public Found verify(MatchingRun run, RunContents contents, int many, long seed) {
        Assessment day = new Assessment(run.ground().day());
        Map<UUID, FirmFacts> firms =
                FirmsInView.of(feed, vocabulary, run.ground().facts(), drawn(contents, many, seed));
        Map<String, Rules.Read> clauses =
                Rules.of(contents.clauses(), new Language(vocabulary)).clauses();
        List<String> differences = new ArrayList<>();
        Map<String, List<Outcome>> bySql = bySql(clauses, List.copyOf(firms.values()), day);
        clauses.forEach((name, read) -> {
            CelJudge cel = CelJudge.of(Objects.requireNonNull(read.clause().eligibility()), vocabulary, day);
            int number = 0;
            for (Map.Entry<UUID, FirmFacts> firm : firms.entrySet()) {
                Outcome kept = RunLists.outcome(
                        contents.verdicts().eligible(name),
                        contents.verdicts().unknown(name),
                        contents.roster().place(firm.getKey()));
                Outcome theirs = cel.of(firm.getValue()).outcome();
                Outcome third = Objects.requireNonNull(bySql.get(name)).get(number++);
                if (kept != theirs || kept != third) {
                    differences.add(name + " " + firm.getKey() + ": " + kept + " " + theirs + " " + third);
                }
            }
        });
        return new Found(firms.size(), clauses.size(), (long) firms.size() * clauses.size(), differences);
    }

    private static Set<UUID> drawn(RunContents contents, int many, long seed) {
        Random random = new Random(seed);
        int size = contents.roster().size();
        Set<UUID> drawn = new TreeSet<>();
        if (many >= size) {
            IntStream.range(0, size)
                    .forEach(place -> drawn.add(contents.roster().id(place)));
        }
        while (drawn.size() < Math.min(many, size)) {
            drawn.add(contents.roster().id(random.nextInt(size)));
        }
        return drawn;
    }

    private Map<String, List<Outcome>> bySql(Map<String, Rules.Read> clauses, List<FirmFacts> firms, Assessment day) {
        List<String> names = List.copyOf(clauses.keySet());
        Map<String, List<Outcome>> said = new LinkedHashMap<>();
        for (int from = 0; from < names.size(); from += EXPRESSIONS_AT_ONCE) {
            List<String> some = names.subList(from, Math.min(names.size(), from + EXPRESSIONS_AT_ONCE));
            List<Expression> expressions = some.stream()
                    .map(name -> Objects.requireNonNull(clauses.get(name)).eligibility())
                    .toList();
            SqlFirms table = new SqlFirms(expressions, day);
            List<List<@Nullable Boolean>> truths = sql.of(table.statement(), json(table.rows(firms)), some.size());
            for (int number = 0; number < some.size(); number++) {
                int column = number;
                said.put(
                        some.get(number),
                        truths.stream().map(row -> outcome(row.get(column))).toList());
            }
        }
        return said;
    }

    private static Outcome outcome(@Nullable Boolean truth) {
        return truth == null ? Outcome.UNKNOWN : truth ? Outcome.ELIGIBLE : Outcome.NOT_ELIGIBLE;
    }

    private static String json(List<Map<String, Object>> rows) {
        try {
            return Json.mapper().writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
