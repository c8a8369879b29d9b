package org.throughline.policies.rehearsal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Money;
import org.throughline.policies.catalogue.ClauseInForce;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.matching.Matching;
import org.throughline.policies.matching.RowSet;

/** Finds the firms that would have a clause in force beside the draft. */
final class Overlaps {

    private final CityNow.City city;
    private final Side draft;
    private final Formulas formulas;

    Overlaps(CityNow.City city, Side draft, Formulas formulas) {
        this.city = city;
        this.draft = draft;
        this.formulas = formulas;
    }

    /** All clauses that share firms with the draft but for that whose place it takes, the most firms first. */
    List<Overlap> all(@Nullable String replaced) {
        List<Overlap> found = new ArrayList<>();
        city.clauses().forEach((key, clause) -> {
            if (!key.equals(replaced)) {
                of(key, clause).ifPresent(found::add);
            }
        });
        found.sort(Comparator.comparingInt(Overlap::firms)
                .thenComparing(Overlap::possible)
                .reversed()
                .thenComparing(Overlap::clause));
        return found;
    }

    private Optional<Overlap> of(String key, ClauseInForce clause) {
        Matching matching = city.matching();
        if (!matching.keys().contains(key)) {
            return Optional.empty();
        }
        RowSet certain = matching.eligible(key);
        RowSet unknown = matching.unknown(key);
        RowSet both = draft.certain().and(certain);
        int firms = both.count();
        int possible = firms
                + draft.certain().and(unknown).count()
                + draft.unknown().and(certain).count()
                + draft.unknown().and(unknown).count();
        if (possible == 0) {
            return Optional.empty();
        }
        MoneyTable table = draft.money();
        return Optional.of(new Overlap(
                clause.name(),
                clause.title(),
                firms,
                possible,
                table == null ? null : new Money(table.sum(both)),
                paid(clause, both)));
    }

    private @Nullable Money paid(ClauseInForce clause, RowSet rows) {
        String benefit = clause.benefit();
        FirmMoney money = benefit == null ? null : formulas.read(benefit).money();
        if (money == null) {
            return null;
        }
        Matching matching = city.matching();
        Set<KnownFact> asked = money.facts();
        long[] sum = new long[1];
        rows.forEach(row -> {
            Pay pay = money.of(matching.facts().firm(row, asked), matching.assessment());
            sum[0] = Math.addExact(sum[0], pay.low());
        });
        return new Money(sum[0]);
    }
}
