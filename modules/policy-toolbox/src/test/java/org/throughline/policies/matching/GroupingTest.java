package org.throughline.policies.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.policies.TrialFacts;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.Statement;
import org.throughline.policies.facts.Value;

/** Firms in groups by the years since a day. */
class GroupingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final FactStore store = new FactStore(TrialFacts.ALL);

    @Test
    void aYearIsFullOnItsDayAndWhoIsNotKnownOrStillToComeIsInNone() {
        registered(TODAY.minusYears(3));
        registered(TODAY.minusYears(3).plusDays(1));
        registered(TODAY);
        registered(TODAY.plusDays(1));
        registered(TODAY.minusYears(40));
        store.change(edit -> edit.row(new UUID(9, 9)));

        Grouping ages =
                Grouping.bySince(store.current(), new Assessment(TODAY), TrialFacts.REGISTERED, List.of(0, 1, 3, 10));

        assertThat(ages.names()).containsExactly(Grouping.NOT_KNOWN, "0", "1", "3", "10");
        assertThat(List.of(0, 1, 2, 3, 4, 5))
                .extracting(row -> ages.names().get(ages.group(row)))
                .containsExactly("3", "1", "0", Grouping.NOT_KNOWN, "10", Grouping.NOT_KNOWN);
    }

    private void registered(LocalDate day) {
        store.change(edit -> edit.set(
                edit.row(UUID.nameUUIDFromBytes(day.toString().getBytes(StandardCharsets.UTF_8))),
                TrialFacts.REGISTERED,
                new Statement(new Value.Day(day), "register", LocalDate.of(1949, 10, 1), null)));
    }
}
