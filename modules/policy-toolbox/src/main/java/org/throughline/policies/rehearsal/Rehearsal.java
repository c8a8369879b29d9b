package org.throughline.policies.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Money;
import org.throughline.kernel.ProblemException;
import org.throughline.policies.catalogue.ClauseInForce;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.language.CelText;
import org.throughline.policies.matching.Clause;
import org.throughline.policies.matching.Grouping;
import org.throughline.policies.matching.Matching;
import org.throughline.policies.matching.Obstacles;
import org.throughline.policies.matching.RowSet;

/**
 * A draft held against one moment of the city, with what it takes to answer while its numbers are moved: each move is a
 * match of the one clause, which takes milliseconds, and what firms get is worked out once for each formula. Safe to be
 * used by many at once, one after the other.
 */
public final class Rehearsal {

    private static final String KEY = "draft";
    private static final Conditions NOTHING = Conditions.of(new Expression.Constant(true));

    private final Draft draft;
    private final CityNow.City city;
    private final Setting setting;
    private final Conditions conditions;
    private final List<Axis> axes;
    private final Grouping sizes;
    private final Firms firms;
    private final @Nullable String replaced;
    private final @Nullable Side before;
    private Optional<MoneyTable> latest;

    private Rehearsal(Draft draft, CityNow.City city, Setting setting) {
        Matching matching = city.matching();
        this.draft = draft;
        this.city = city;
        this.setting = setting;
        this.conditions = Conditions.of(draft.eligibility());
        this.axes = setting.axes(matching.facts(), matching.assessment());
        this.sizes = setting.sizes(matching.facts(), matching.assessment());
        this.firms =
                new Firms(matching.facts(), draft.money().map(FirmMoney::facts).orElse(Set.of()));
        this.latest = draft.money().map(this::table);
        this.replaced = replaced(draft, city);
        this.before = replaced == null ? null : inForce(replaced);
    }

    /** Prepares to rehearse a draft. */
    public static Rehearsal of(Draft draft, CityNow.City city, Setting setting) {
        return new Rehearsal(draft, city, setting);
    }

    private static @Nullable String replaced(Draft draft, CityNow.City city) {
        return city.clauses().entrySet().stream()
                .filter(one -> one.getValue().name().equals(draft.replaces()))
                .map(Map.Entry::getKey)
                .filter(key -> city.matching().keys().contains(key))
                .findFirst()
                .orElse(null);
    }

    private Side inForce(String key) {
        Matching matching = city.matching();
        ClauseInForce clause = city.clauses().get(key);
        String benefit = clause == null ? null : clause.benefit();
        FirmMoney money =
                benefit == null ? null : setting.formulas().read(benefit).money();
        MoneyTable table = money == null
                ? null
                : new MoneyTable(money, new Firms(matching.facts(), money.facts()), matching.assessment());
        return new Side(matching.eligible(key), matching.unknown(key), table, sizes);
    }

    private MoneyTable table(FirmMoney money) {
        return new MoneyTable(money, firms, city.matching().assessment());
    }

    /** The day for which firms are judged. */
    public Assessment assessment() {
        return city.matching().assessment();
    }

    /** Every change of facts committed until then counts. */
    public Instant factsAsOf() {
        return city.factsAsOf();
    }

    /**
     * All that can be said of the draft as it was sent.
     *
     * @throws ProblemException {@link RehearsalProblem#COSTS_TOO_MUCH}
     */
    public synchronized Result result() {
        return exact(() -> {
            Matching matching = city.matching().with(new Clause(KEY, draft.eligibility()));
            Side side = side(matching, draft.money());
            RowSet current = before == null ? side.certain().without(side.certain()) : before.certain();
            Thresholds thresholds = new Thresholds(
                    matching, conditions, side.certain(), current, replaced == null ? NOTHING : asked(replaced));
            return new Result(
                    matching.assessment().day(),
                    city.factsAsOf(),
                    matching.facts().live().count(),
                    figures(draft.eligibility(), draft.money(), side),
                    Slides.of(conditions, draft.money()),
                    thresholds.all(),
                    hurdles(matching, side),
                    new Overlaps(city, side, setting.formulas()).all(replaced));
        });
    }

    /**
     * What the draft does with some of its numbers elsewhere. Nothing is changed by asking.
     *
     * @throws ProblemException {@link RehearsalProblem#MOVES_INVALID} with every fault, or
     *     {@link RehearsalProblem#COSTS_TOO_MUCH}
     */
    public synchronized Figures answer(Moves moves) {
        Moves.Moved moved = moves.on(conditions, draft.money());
        return exact(() -> {
            Matching matching = city.matching().with(new Clause(KEY, moved.eligibility()));
            return figures(moved.eligibility(), moved.money(), side(matching, moved.money()));
        });
    }

    /**
     * The draft as it is written with some of its numbers elsewhere.
     *
     * @throws ProblemException {@link RehearsalProblem#MOVES_INVALID} with every fault
     */
    public Turned turned(Moves moves) {
        Moves.Moved moved = moves.on(conditions, draft.money());
        return new Turned(
                CelText.of(moved.eligibility()),
                moved.money().map(FirmMoney::source).orElse(null));
    }

    /**
     * A condition of the draft that has a bound, with its number where it stands now.
     *
     * @param condition its number among the distinct conditions, from 1
     */
    public Optional<Atom> bounded(int condition, Moves moves) {
        if (condition < 1 || condition > conditions.atoms().size()) {
            return Optional.empty();
        }
        String elsewhere = moves.bounds().get(Integer.toString(condition));
        return Bound.of(conditions.atoms().get(condition - 1))
                .flatMap(bound -> elsewhere == null ? Optional.of(bound.atom()) : bound.moved(elsewhere));
    }

    /**
     * This draft beside another over the same city.
     *
     * @throws ProblemException as {@link #result}
     */
    public synchronized Comparison beside(Draft other) {
        return exact(() -> {
            Matching matching = city.matching().with(new Clause(KEY, draft.eligibility()));
            Side side = side(matching, draft.money());
            Matching and = city.matching().with(new Clause(KEY, other.eligibility()));
            MoneyTable table = other.money()
                    .map(money -> new MoneyTable(money, new Firms(and.facts(), money.facts()), and.assessment()))
                    .orElse(null);
            return compared(side, other.title(), new Side(and.eligible(KEY), and.unknown(KEY), table, sizes));
        });
    }

    /**
     * The firms nearest to the bound of a condition, of those for which it alone decides, on both sides.
     *
     * @param condition its number among the distinct conditions, from 1
     * @param moves where the numbers of the draft stand
     * @param most as many
     * @return empty if the draft has no such condition, or that has no bound
     * @throws ProblemException as {@link #answer}
     */
    public synchronized Optional<List<Neighbour>> neighbours(int condition, Moves moves, int most) {
        Moves.Moved moved = moves.on(conditions, draft.money());
        Conditions asked = Conditions.of(moved.eligibility());
        return bounded(condition, moves)
                .flatMap(Bound::of)
                .map(bound -> exact(() -> {
                    Matching matching = city.matching().with(new Clause(KEY, moved.eligibility()));
                    Side side = side(matching, moved.money());
                    RowSet rows = new Thresholds(matching, asked, side.certain(), side.certain(), NOTHING)
                            .decided(bound.atom())
                            .rows();
                    return new Neighbours(matching, bound).of(rows, side.certain(), side.money(), most);
                }));
    }

    private Side side(Matching matching, Optional<FirmMoney> money) {
        if (!money.equals(latest.map(MoneyTable::money))) {
            latest = money.map(this::table);
        }
        return new Side(matching.eligible(KEY), matching.unknown(KEY), latest.orElse(null), sizes);
    }

    private Figures figures(Expression eligibility, Optional<FirmMoney> money, Side side) {
        List<Breakdown> breakdowns = new ArrayList<>();
        axes.forEach(axis -> breakdowns.add(axis.of(side, before)));
        return new Figures(
                Said.of(eligibility),
                money.map(FirmMoney::said).orElse(null),
                side.certain().count(),
                side.unknown().count(),
                side.cost(draft.budget()),
                breakdowns,
                before == null ? null : compared(side, title(), before));
    }

    private String title() {
        ClauseInForce clause = replaced == null ? null : city.clauses().get(replaced);
        return clause == null ? "" : clause.title();
    }

    private static Comparison compared(Side side, String title, Side other) {
        boolean paid = side.money() != null && other.money() != null;
        Tally one = side.tally();
        Tally two = other.tally();
        int both = side.certain().and(other.certain()).count();
        return new Comparison(
                title,
                one.eligible() - both,
                two.eligible() - both,
                both,
                two,
                paid ? one.low().minus(two.low()) : null,
                paid ? one.high().minus(two.high()) : null);
    }

    private Conditions asked(String key) {
        return city.matching().clauses().stream()
                .filter(clause -> clause.key().equals(key))
                .map(clause -> Conditions.of(clause.eligibility()))
                .findFirst()
                .orElse(NOTHING);
    }

    private List<Hurdle> hurdles(Matching matching, Side side) {
        Map<Atom, RowSet> near = matching.obstacles().near(KEY);
        List<Hurdle> hurdles = new ArrayList<>();
        for (Obstacles.Obstacle obstacle : matching.obstacles().of(KEY)) {
            RowSet alone = near.get(obstacle.condition());
            MoneyTable table = side.money();
            Money money = table == null ? null : alone == null ? Money.ZERO : new Money(table.sum(alone));
            hurdles.add(new Hurdle(
                    conditions.atoms().indexOf(obstacle.condition()) + 1,
                    Said.of(obstacle.condition(), conditions.isWanted(obstacle.condition())),
                    obstacle.failing(),
                    obstacle.alone(),
                    money));
        }
        return hurdles;
    }

    /** Work that adds up money. */
    private interface Work<T> {
        T done();
    }

    private static <T> T exact(Work<T> work) {
        try {
            return work.done();
        } catch (ArithmeticException tooLarge) {
            throw new ProblemException(RehearsalProblem.COSTS_TOO_MUCH);
        }
    }
}
