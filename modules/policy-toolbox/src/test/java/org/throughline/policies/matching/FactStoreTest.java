package org.throughline.policies.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.policies.TrialFacts;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Statement;
import org.throughline.policies.facts.Value;
import org.throughline.policies.facts.Year;

class FactStoreTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Assessment TODAY = new Assessment(DAY);

    private final Random random = Seeds.random(FactStoreTest.class);
    private final FactStore store = new FactStore(TrialFacts.ALL);

    private static Statement said(Value value) {
        return new Statement(value, "tax office", LocalDate.of(2020, 1, 1), null);
    }

    private static Statement number(String number) {
        return said(new Value.Amount(new BigDecimal(number)));
    }

    private int firm() {
        int[] row = new int[1];
        store.change(edit -> row[0] = edit.row(new UUID(random.nextLong(), random.nextLong())));
        return row[0];
    }

    private static long raw(Facts facts, int row, KnownFact fact) {
        return CellReader.of(Cell.of(fact), facts, TODAY).raw(row);
    }

    @Test
    void readersSeeOneVersionWhileOneWriterChangesEverything() throws InterruptedException, ExecutionException {
        int firms = 5_000;
        store.change(edit -> IntStream.range(0, firms).forEach(one -> edit.row(new UUID(0, one))));
        write(0, firms);
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService readers = Executors.newFixedThreadPool(3);
        List<Future<Integer>> seen =
                Stream.generate(() -> readers.submit(() -> read(done))).limit(3).toList();

        for (int version = 1; version <= 150; version++) {
            write(version, firms + version);
        }
        done.set(true);

        for (Future<Integer> versions : seen) {
            assertThat(versions.get()).isPositive();
        }
        readers.shutdown();
    }

    /** Every firm gets the same level, one more firm comes, and some words that nobody had. */
    private void write(int version, int firms) {
        store.change(edit -> {
            edit.row(new UUID(0, firms - 1));
            for (int row = 0; row < firms; row += version % 10 == 0 ? 1 : 37) {
                edit.set(row, TrialFacts.LEVEL, number("" + version));
                edit.set(row, TrialFacts.PARK, said(new Value.Word("park " + version)));
                edit.set(row, TrialFacts.USES, said(new Value.Words(Set.of("use " + version))));
            }
        });
    }

    private int read(AtomicBoolean done) {
        int versions = 0;
        do {
            Facts facts = store.current();
            SingleFact parks = CellReader.single(Cell.of(TrialFacts.PARK), facts);
            SingleFact uses = CellReader.single(Cell.of(TrialFacts.USES), facts);
            for (int row = 0; row < facts.rows(); row++) {
                if (parks.present().has(row)) {
                    long level = raw(facts, row, TrialFacts.LEVEL);
                    String park = parks.words().word((int) parks.values().get(row));
                    assertThat(park).isEqualTo("park " + level);
                    assertThat(facts.row(facts.id(row))).hasValue(row);
                    int one = row;
                    assertThat(IntStream.range(0, uses.tags().size())
                                    .filter(code -> uses.tags().get(code).has(one))
                                    .mapToObj(uses.words()::word))
                            .containsExactly("use " + level);
                }
            }
            versions++;
        } while (!done.get());
        return versions;
    }

    @Test
    void aChangeThatFailsLeavesNothingBehind() {
        int row = firm();
        store.change(edit -> edit.set(row, TrialFacts.PARK, said(new Value.Word("here"))));
        Facts before = store.current();
        UUID given = new UUID(1, 1);

        for (int again = 0; again < 3_000; again++) {
            assertThatThrownBy(() -> store.change(edit -> {
                        int other = edit.row(given);
                        edit.set(other, TrialFacts.PARK, said(new Value.Word("there")));
                        edit.set(row, TrialFacts.LEVEL, number("0.5"));
                    }))
                    .isInstanceOf(FactOutOfRange.class);
        }

        assertThat(store.current().version()).isEqualTo(before.version());
        assertThat(store.current().rows()).isEqualTo(before.rows());
        assertThat(store.current().row(given)).isEmpty();
        store.change(edit -> edit.set(edit.row(new UUID(2, 2)), TrialFacts.PARK, said(new Value.Word("elsewhere"))));
        SingleFact parks = CellReader.single(Cell.of(TrialFacts.PARK), store.current());
        assertThat(parks.words().word(1)).isEqualTo("elsewhere");
        assertThat(store.current().row(new UUID(2, 2))).hasValue(row + 1);
    }

    @Test
    void whoComesBackGetsANewRow() {
        UUID id = new UUID(3, 3);
        store.change(edit -> edit.set(edit.row(id), TrialFacts.LEVEL, number("4")));
        store.change(edit -> edit.remove(edit.row(id)));
        assertThat(store.current().row(id)).isEmpty();

        store.change(edit -> edit.row(id));
        store.change(edit -> edit.row(id));

        assertThat(store.current().row(id)).hasValue(1);
        assertThat(store.current().rows()).isEqualTo(2);
        assertThat(store.current().live().count()).isEqualTo(1);
        assertThat(CellReader.of(Cell.of(TrialFacts.LEVEL), store.current(), TODAY)
                        .isKnown(1))
                .isFalse();
    }

    @Test
    void whatCannotBeKeptExactlyIsRefused() {
        int row = firm();

        for (String number : List.of("123456789012345678", "2305843009213.693952", "0.0000001", "1E+30", "-1E+13")) {
            assertThatThrownBy(() -> store.change(edit -> edit.set(row, TrialFacts.LAND, number(number))))
                    .as(number)
                    .isInstanceOf(FactOutOfRange.class);
        }
        assertThatThrownBy(() -> store.change(edit -> edit.set(row, TrialFacts.LAND, said(new Value.Word("x")))))
                .isInstanceOf(FactOutOfRange.class);
        assertThatThrownBy(() -> store.change(edit -> edit.set(row, TrialFacts.USES, said(new Value.Word("x")))))
                .isInstanceOf(FactOutOfRange.class);
        assertThatThrownBy(() -> store.change(edit -> edit.set(row + 1, TrialFacts.LAND, number("1"))))
                .isInstanceOf(IllegalArgumentException.class);
        store.change(edit -> edit.set(row, TrialFacts.LAND, number("2305843009213.693951")));
        assertThat(raw(store.current(), row, TrialFacts.LAND)).isEqualTo((1L << 61) - 1);
    }

    @Test
    void aYearIsTakenBackAndTheLatestIsTheOneBefore() {
        int row = firm();
        store.change(edit -> {
            edit.set(row, TrialFacts.STAFF, 2024, number("7"));
            edit.set(row, TrialFacts.STAFF, 2025, number("8"));
        });
        store.change(edit -> edit.clear(row, TrialFacts.STAFF, 2025));

        CellReader latest = CellReader.of(Cell.of(TrialFacts.STAFF, Year.LATEST), store.current(), TODAY);
        assertThat(latest.isKnown(row)).isTrue();
        assertThat(latest.raw(row)).isEqualTo(7);
        store.change(edit -> edit.clear(row, TrialFacts.STAFF));
        assertThat(CellReader.of(Cell.of(TrialFacts.STAFF, Year.LATEST), store.current(), TODAY)
                        .isKnown(row))
                .isFalse();
    }
}
