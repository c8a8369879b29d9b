package org.throughline.policies.standing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FirmFactsFeed;
import org.throughline.enterprises.FirmFactsFeed.Mark;
import org.throughline.enterprises.FirmFactsFeed.News;
import org.throughline.policies.catalogue.ClausesInForce;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.Vocabulary;
import org.throughline.policies.language.Language;
import org.throughline.policies.matching.Change;
import org.throughline.policies.matching.Clause;
import org.throughline.policies.matching.Matching;

/**
 * Keeps one node's verdicts in step: with the facts of the register, with the clauses in force and with the day in
 * Shanghai. Each step looks what changed and works out that and no more; a step that fails changes nothing, or has the
 * next one begin anew. One step at a time.
 */
public final class CityKeeper {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final FirmFactsFeed feed;
    private final ClausesInForce clauses;
    private final Vocabulary vocabulary;
    private final Language language;
    private final Clock clock;

    private @Nullable City city;
    private volatile @Nullable Standing current;

    public CityKeeper(FirmFactsFeed feed, ClausesInForce clauses, Vocabulary vocabulary, Clock clock) {
        this.feed = feed;
        this.clauses = clauses;
        this.vocabulary = vocabulary;
        this.language = new Language(vocabulary);
        this.clock = clock;
    }

    /** What a step works on. */
    private record City(CityFacts facts, Mark mark, long stamp, Rules rules, Matching matching) {

        Standing standing() {
            return new Standing(matching, rules, mark, facts.refused());
        }

        City with(Matching other) {
            return new City(facts, mark, stamp, rules, other);
        }
    }

    /** What stood after the last step; empty before the first. Anybody may ask. */
    public Optional<Standing> current() {
        return Optional.ofNullable(current);
    }

    /** Takes over what changed since the last step; the first step reads all. */
    public synchronized Standing step() {
        City before = city;
        city = null;
        City now = before == null ? begin() : follow(before);
        Standing standing = now.standing();
        current = standing;
        // Ranks of bounds that came with a clause: they change no verdict and nobody waits for them.
        city = before == null || before.rules == now.rules ? now : now.with(now.matching.settled());
        return standing;
    }

    private City begin() {
        long stamp = clauses.stamp();
        Assessment day = today();
        Rules rules = Rules.of(clauses.on(day.day()), language);
        CityFacts.Read read = CityFacts.now(feed, vocabulary);
        Matching matching = Matching.of(read.facts().facts(), day, rules.toMatch());
        return new City(read.facts(), read.mark(), stamp, rules, matching);
    }

    private City follow(City before) {
        HeardFirms heard = new HeardFirms();
        News news = kept(before, () -> feed.since(before.mark, heard));
        if (news.tooMany()) {
            return begin();
        }
        Assessment day = today();
        long stamp = kept(before, clauses::stamp);
        boolean sameDay = day.equals(before.matching.assessment());
        Rules rules = sameDay && stamp == before.stamp
                ? before.rules
                : kept(before, () -> Rules.of(clauses.on(day.day()), language, before.rules));
        Matching matching = before.matching;
        if (!news.firms().isEmpty()) {
            Change change = before.facts.take(news.firms(), heard);
            matching = matching.after(change);
        }
        matching =
                sameDay ? revised(matching, before.rules, rules) : Matching.of(matching.facts(), day, rules.toMatch());
        return new City(before.facts, news.mark(), stamp, rules, matching);
    }

    /** Asks the database; what it refuses leaves everything as it was. */
    private <T> T kept(City before, Question<T> question) {
        boolean answered = false;
        try {
            T answer = question.ask();
            answered = true;
            return answer;
        } finally {
            if (!answered) {
                city = before;
            }
        }
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask();
    }

    private static Matching revised(Matching matching, Rules before, Rules after) {
        if (before == after) {
            return matching;
        }
        Map<String, Expression> asked = before.expressions();
        Map<String, Expression> asks = after.expressions();
        Matching[] revised = {matching};
        Consumer<String> leave = name -> revised[0] = revised[0].without(name);
        asked.keySet().stream().filter(name -> !asks.containsKey(name)).forEach(leave);
        asks.forEach((name, expression) -> {
            Expression known = asked.get(name);
            if (known == null || !Objects.equals(known.bare(), expression.bare())) {
                revised[0] = revised[0].with(new Clause(name, expression));
            }
        });
        return revised[0];
    }

    private Assessment today() {
        return new Assessment(LocalDate.ofInstant(clock.instant(), SHANGHAI));
    }
}
