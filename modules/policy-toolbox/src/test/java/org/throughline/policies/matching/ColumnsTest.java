package org.throughline.policies.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Numbers come out of columns as they went in, and their keys compare as they do. */
class ColumnsTest {

    private final Random random = Seeds.random(ColumnsTest.class);

    private long number() {
        long small = random.nextInt(300);
        return switch (random.nextInt(6)) {
            case 0 -> -small;
            case 1 -> small * 1_000_000;
            case 2 -> random.nextLong() >> (3 + random.nextInt(50));
            case 3 -> Scaled.LIMIT - 1;
            case 4 -> 1 - Scaled.LIMIT;
            default -> small;
        };
    }

    @Test
    void whatIsPutInComesOut() {
        int rows = PackedBlock.LENGTH * 2 + 100;
        for (int round = 0; round < 20; round++) {
            long[] model = new long[rows + 50];
            boolean[] isSet = new boolean[model.length];
            PackedColumn column = PackedColumn.EMPTY;
            int known = 0;
            for (int edits = 0; edits < 4; edits++) {
                PackedColumn.Edit edit = column.edit(known);
                known = edits == 0 ? rows - random.nextInt(rows) : rows;
                for (int set = 0; set < 200; set++) {
                    int row = random.nextInt(model.length);
                    isSet[row] = true;
                    model[row] = round % 2 == 0 ? random.nextInt(1 + set) * 10L : number();
                    edit.set(row, model[row]);
                    assertThat(edit.get(row)).isEqualTo(model[row]);
                }
                PackedColumn before = column;
                long first = before.get(0);
                column = edit.done();
                assertThat(before.get(0)).isEqualTo(first);
                for (int row = 0; row < model.length; row++) {
                    assertThat(!isSet[row] || column.get(row) == model[row]).isTrue();
                }
            }
        }
    }

    @Test
    void keysCompareAsNumbersDo() {
        for (int pair = 0; pair < 20_000; pair++) {
            int scale = random.nextInt(9);
            BigDecimal bound = BigDecimal.valueOf(random.nextInt(2000) - 1000L, random.nextInt(scale + 1));
            long number = number();
            long over = BigInteger.TEN.pow(scale).longValueExact();
            long under = 1 + (random.nextLong() >>> (1 + random.nextInt(62)));
            if (random.nextInt(4) == 0) {
                under = 1L + random.nextInt(20);
                number = random.nextInt(400) - 200L;
            }
            long key = Keys.of(number, over, under);
            int order = BigDecimal.valueOf(number).compareTo(bound.multiply(BigDecimal.valueOf(under)));

            assertThat(Long.compare(key, Keys.of(bound, scale)))
                    .as(number + " / " + under + " against " + bound + " on " + scale)
                    .isEqualTo(order);
        }
    }
}
