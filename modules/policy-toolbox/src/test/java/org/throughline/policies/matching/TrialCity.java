package org.throughline.policies.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.RandomFirms;
import org.throughline.policies.TrialFacts;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Moment;
import org.throughline.policies.facts.Statement;
import org.throughline.policies.facts.Value;
import org.throughline.policies.facts.Year;

/** A city of random firms, in columns and, for whoever judges them plainly, firm by firm. */
public final class TrialCity {

    private static final Assessment ANY_DAY = new Assessment(LocalDate.of(2026, 1, 1));
    private static final List<LocalDate> SAID_ON = List.of(LocalDate.of(2019, 12, 31), LocalDate.of(2025, 6, 30));
    /** As large as it gets in millionths. */
    private static final BigDecimal LARGE = new BigDecimal("2000000000000.000001");

    final FactStore store = new FactStore(TrialFacts.ALL);
    private final Random random;
    private final RandomFirms making;
    private final List<Map<Slot, Statement>> firms = new ArrayList<>();

    /** One thing known of a firm; year 0 of what is not yearly. */
    private record Slot(KnownFact fact, int year) {}

    public TrialCity(Random random) {
        this.random = random;
        this.making = new RandomFirms(random);
    }

    /** More firms, in one change; of these all after so many are the same again, in turn. */
    Change add(int many, int different) {
        List<Map<Slot, Statement>> fresh =
                IntStream.range(0, different).mapToObj(one -> statements()).toList();
        return store.change(edit -> {
            for (int one = 0; one < many; one++) {
                Map<Slot, Statement> firm = new HashMap<>(fresh.get(one % different));
                int row = edit.row(new UUID(random.nextLong(), random.nextLong()));
                firm.forEach((slot, statement) -> put(edit, row, slot, statement));
                firms.add(firm);
            }
        });
    }

    /** More firms, in one change. */
    public Change add(int many) {
        return add(many, many);
    }

    /** Something else, or nothing, is known of one fact of a firm. */
    Change alter() {
        int row = living();
        Map<Slot, Statement> firm = firms.get(row);
        Map<Slot, Statement> other = statements();
        List<Slot> slots = List.copyOf(statements().keySet());
        Slot slot = slots.get(random.nextInt(slots.size()));
        Statement statement = other.get(slot);
        return store.change(edit -> {
            if (statement == null) {
                firm.remove(slot);
                clear(edit, row, slot);
            } else {
                firm.put(slot, statement);
                put(edit, row, slot, statement);
            }
        });
    }

    /** One firm less. */
    public Change remove() {
        int row = living();
        firms.get(row).clear();
        return store.change(edit -> edit.remove(row));
    }

    private int living() {
        int[] rows = new int[store.current().live().count()];
        int[] next = new int[1];
        store.current().live().forEach(row -> rows[next[0]++] = row);
        return rows[random.nextInt(rows.length)];
    }

    public Facts facts() {
        return store.current();
    }

    /** The firm of a row, to be judged plainly. */
    public FirmFacts firm(int row) {
        FirmFacts.Builder builder = FirmFacts.builder();
        firms.get(row).forEach((slot, statement) -> {
            if (slot.fact().yearly()) {
                builder.with(slot.fact().name(), slot.year(), statement);
            } else {
                builder.with(slot.fact().name(), statement);
            }
        });
        return builder.build();
    }

    private static void put(FactEdit edit, int row, Slot slot, Statement statement) {
        if (slot.fact().yearly()) {
            edit.set(row, slot.fact(), slot.year(), statement);
        } else {
            edit.set(row, slot.fact(), statement);
        }
    }

    private static void clear(FactEdit edit, int row, Slot slot) {
        if (slot.fact().yearly()) {
            edit.clear(row, slot.fact(), slot.year());
        } else {
            edit.clear(row, slot.fact());
        }
    }

    private Map<Slot, Statement> statements() {
        FirmFacts firm = making.firm();
        Map<Slot, Statement> statements = new HashMap<>();
        for (KnownFact fact : TrialFacts.ALL.facts()) {
            for (int year = fact.yearly() ? 2020 : 0; year <= (fact.yearly() ? 2027 : 0); year++) {
                Statement statement = said(firm, fact, year);
                if (statement != null) {
                    statements.put(new Slot(fact, year), small(statement));
                }
            }
        }
        return statements;
    }

    private static @Nullable Statement said(FirmFacts firm, KnownFact fact, int year) {
        if (fact.yearly()) {
            return firm.read(Cell.of(fact, new Year.Of(year)), ANY_DAY);
        }
        Statement first = firm.read(Cell.of(fact, new Moment.On(SAID_ON.get(0))), ANY_DAY);
        return first != null ? first : firm.read(Cell.of(fact, new Moment.On(SAID_ON.get(1))), ANY_DAY);
    }

    private static Statement small(Statement statement) {
        return statement.value() instanceof Value.Amount amount
                        && amount.number().compareTo(LARGE) > 0
                ? new Statement(new Value.Amount(LARGE), statement.source(), statement.asOf(), statement.endsOn())
                : statement;
    }
}
