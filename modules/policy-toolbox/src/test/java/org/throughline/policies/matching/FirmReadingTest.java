package org.throughline.policies.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.policies.TrialFacts;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Moment;
import org.throughline.policies.facts.Statement;
import org.throughline.policies.facts.Value;
import org.throughline.policies.facts.Year;

/** What went into the columns comes back firm by firm. */
class FirmReadingTest {

    private static final Assessment DAY = new Assessment(LocalDate.of(2026, 11, 23));

    private final Random random = Seeds.random(FirmReadingTest.class);

    @Test
    void aFirmIsReadAsItWasPutIn() {
        TrialCity city = new TrialCity(random);
        city.add(300);
        for (int change = 0; change < 200; change++) {
            city.alter();
        }
        int[] known = new int[1];
        city.facts().live().forEach(row -> {
            FirmFacts put = city.firm(row);
            FirmFacts read = city.facts().firm(row);
            for (Cell cell : cells()) {
                assertThat(told(read.read(cell, DAY), cell))
                        .as(row + " " + cell)
                        .isEqualTo(told(put.read(cell, DAY), cell));
                known[0] += put.read(cell, DAY) == null ? 0 : 1;
            }
        });
        assertThat(known[0]).isGreaterThan(3_000);
    }

    @Test
    void someFactsAreReadWithoutTheOthers() {
        TrialCity city = new TrialCity(random);
        city.add(100);
        city.facts().live().forEach(row -> {
            FirmFacts read = city.facts().firm(row, List.of(TrialFacts.REVENUE, TrialFacts.SIZE));
            for (Cell cell : cells()) {
                boolean asked =
                        cell.fact().equals(TrialFacts.REVENUE) || cell.fact().equals(TrialFacts.SIZE);
                assertThat(told(read.read(cell, DAY), cell))
                        .isEqualTo(asked ? told(city.firm(row).read(cell, DAY), cell) : "nothing");
            }
        });
    }

    private static List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (KnownFact fact : TrialFacts.ALL.facts()) {
            if (fact.yearly()) {
                cells.add(Cell.of(fact, Year.LATEST));
                for (int year = 2019; year < 2028; year++) {
                    cells.add(Cell.of(fact, new Year.Of(year)));
                }
            } else {
                cells.add(Cell.of(fact));
                cells.add(Cell.of(fact, new Moment.On(LocalDate.of(2020, 1, 1))));
                cells.add(Cell.of(fact, new Moment.On(LocalDate.of(2025, 7, 1))));
            }
        }
        return cells;
    }

    /** Who said it is not kept, nor when of a year. */
    private static String told(@Nullable Statement statement, Cell cell) {
        if (statement == null) {
            return "nothing";
        }
        String value = statement.value() instanceof Value.Amount amount
                ? amount.number().stripTrailingZeros().toPlainString()
                : statement.value().toString();
        return cell.fact().yearly() ? value : value + statement.asOf() + statement.endsOn();
    }
}
