package org.throughline.policies.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.policies.RandomClauses;
import org.throughline.policies.TrialFacts;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.Statement;
import org.throughline.policies.facts.Value;

class KeptRunTest {

    private static final Assessment DAY = new Assessment(LocalDate.of(2026, 11, 23));
    private static final Instant MOMENT = Instant.parse("2026-11-23T01:02:03.000000004Z");

    private final Random random = Seeds.random(KeptRunTest.class);
    private final RandomClauses making = new RandomClauses(random);

    @Test
    void whatIsKeptIsReadAgainBitForBit() {
        TrialCity city = new TrialCity(random);
        city.add(2_000);
        city.remove();
        List<Clause> clauses = IntStream.range(0, 40)
                .mapToObj(clause -> new Clause("clause-" + clause, making.expression(clause % 4)))
                .toList();
        Matching matching = Matching.of(city.facts(), DAY, clauses);
        Roster roster = Roster.of(city.facts());

        KeptRun run = KeptRun.of(matching, roster, "7", MOMENT);
        KeptRun read = KeptRun.read(run.bytes());

        assertThat(read.bytes()).isEqualTo(run.bytes());
        assertThat(read.digest()).isEqualTo(run.digest());
        assertThat(read.heading()).isEqualTo(new KeptRun.Heading("7", MOMENT, DAY.day(), roster.digest(), 1_999));
        assertThat(Roster.read(roster.bytes()).digest()).isEqualTo(roster.digest());
        for (String key : matching.keys()) {
            city.facts().live().forEach(row -> {
                int place = roster.place(city.facts().id(row));
                assertThat(roster.id(place)).isEqualTo(city.facts().id(row));
                assertThat(read.eligible(key).has(place))
                        .isEqualTo(matching.eligible(key).has(row));
                assertThat(read.unknown(key).has(place))
                        .isEqualTo(matching.unknown(key).has(row));
            });
        }
    }

    @Test
    void theSameFactsGiveTheSameBytesWhateverLedToThem() {
        FactStore one = new FactStore(TrialFacts.ALL);
        FactStore other = new FactStore(TrialFacts.ALL);
        other.change(edit -> edit.set(edit.row(new UUID(9, 9)), TrialFacts.LEVEL, level(1)));
        for (int firm = 0; firm < 500; firm++) {
            put(one, firm);
            put(other, 499 - firm);
        }
        other.change(edit -> edit.remove(edit.row(new UUID(9, 9))));
        List<Clause> clauses = List.of(new Clause(
                "one",
                TrialFacts.LANGUAGE.read("digitalLevel >= 3").expression().orElseThrow()));

        assertThat(kept(one, clauses, "1").digest())
                .isEqualTo(kept(other, clauses, "1").digest());
        assertThat(kept(one, clauses, "2").digest())
                .isNotEqualTo(kept(one, clauses, "1").digest());
        put(other, 3_000);
        assertThat(kept(other, clauses, "1").digest())
                .isNotEqualTo(kept(one, clauses, "1").digest());
    }

    private static KeptRun kept(FactStore store, List<Clause> clauses, String rules) {
        Facts facts = store.current();
        return KeptRun.of(Matching.of(facts, DAY, clauses), Roster.of(facts), rules, MOMENT);
    }

    private static void put(FactStore store, int firm) {
        store.change(edit -> edit.set(edit.row(new UUID(firm * 7919L % 501, firm)), TrialFacts.LEVEL, level(firm % 5)));
    }

    private static Statement level(int level) {
        return new Statement(new Value.Amount(BigDecimal.valueOf(level)), "tax office", LocalDate.of(2020, 1, 1), null);
    }

    @Test
    void setsOfEveryDensityTakeFewBytesAndComeBack() throws IOException {
        int size = RowSet.ROWS * 2 + 100;
        for (int percent : new int[] {0, 1, 6, 11, 50, 93, 100}) {
            RowSet rows = RowSet.where(size, row -> random.nextInt(100) < percent);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            PackedRows.write(rows, size, new DataOutputStream(bytes));

            RowSet read = PackedRows.read(size, new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

            assertThat(read).isEqualTo(rows).hasSameHashCodeAs(rows);
            assertThat(bytes.size()).isLessThanOrEqualTo(size * Math.min(percent + 1, 101 - percent) / 100 + 4_200);
        }
    }

    @Test
    void whatIsNoRunIsRefused() {
        TrialCity city = new TrialCity(random);
        city.add(300);
        Matching matching = Matching.of(city.facts(), DAY, List.of(new Clause("one", making.expression(1))));
        byte[] bytes =
                KeptRun.of(matching, Roster.of(city.facts()), "1", MOMENT).bytes();

        assertThatThrownBy(() -> KeptRun.read(Arrays.copyOf(bytes, bytes.length - 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeptRun.read(new byte[100])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Roster.read(new byte[17])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Roster.read(new byte[32])).isInstanceOf(IllegalArgumentException.class);
    }
}
