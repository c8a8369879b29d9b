package org.throughline.offices.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.offices.book.OfficesDatabase.BUREAU;
import static org.throughline.offices.domain.Bureaus.FOUNDED;
import static org.throughline.offices.domain.Bureaus.NEXT_YEAR;
import static org.throughline.offices.domain.Bureaus.TODAY;
import static org.throughline.offices.domain.Bureaus.does;
import static org.throughline.offices.domain.Bureaus.says;
import static org.throughline.offices.domain.Bureaus.wanted;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.configuration.ConfiguredMandate;
import org.throughline.configuration.OfficeFunction;
import org.throughline.configuration.Track;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.offices.domain.Mandate;
import org.throughline.offices.domain.PlanRecord;
import org.throughline.testkit.MovingClock;

class MandateListsTest {

    private static final Instant NOON = Instant.parse("2026-11-27T04:00:00Z");
    private static final ConfiguredMandate ENERGY = says("office-1", "energy", FOUNDED, null);
    private static final ConfiguredMandate COUNTER = does("office-2", OfficeFunction.COUNTER, FOUNDED, null);

    private final MovingClock clock = new MovingClock(NOON);
    private final OfficesDatabase house = new OfficesDatabase(clock);

    @BeforeEach
    void aMoveAheadWasPlannedADayLater() {
        house.empty();
        house.apply(house.inTransaction(
                (reorganisation, connection) -> reorganisation.first(BUREAU, wanted(ENERGY, COUNTER), "installation")));
        clock.forward(Duration.ofDays(1));
        house.apply(house.plan(wanted(says("office-3", "energy", NEXT_YEAR, null), COUNTER)));
    }

    @Test
    void aDayHasWhatHoldsOnIt() {
        assertThat(mandates(TODAY, null)).extracting(Mandate::office).containsExactlyInAnyOrder("office-1", "office-2");
        assertThat(mandates(NEXT_YEAR, null))
                .extracting(Mandate::office)
                .containsExactlyInAnyOrder("office-3", "office-2");
        assertThat(mandates(FOUNDED.minusDays(1), null)).isEmpty();
    }

    @Test
    void withoutADayThereIsWhatHoldsTodayOrBeginsLater() {
        assertThat(mandates(null, null))
                .extracting(Mandate::office)
                .containsExactlyInAnyOrder("office-1", "office-2", "office-3");
    }

    @Test
    void anEarlierBeliefKnowsNothingOfWhatCameLater() {
        assertThat(mandates(NEXT_YEAR, NOON.plusSeconds(60)))
                .extracting(Mandate::office)
                .containsExactlyInAnyOrder("office-1", "office-2");
        assertThat(mandates(NEXT_YEAR, NOON.minusSeconds(60))).isEmpty();
    }

    @Test
    void pagesTogetherAreTheList() {
        List<Mandate> all = new ArrayList<>();
        @Nullable UUID after = null;
        do {
            @Nullable UUID from = after;
            Page<Mandate> page = house.inTransaction((reorganisation, connection) ->
                    new MandateLists(connection).mandates(BUREAU, null, TODAY, null, 1, from));
            all.addAll(page.items());
            Cursor next = page.next();
            after = next == null ? null : UUID.fromString(next.key().get(0));
        } while (after != null);

        assertThat(all).isEqualTo(mandates(null, null));
    }

    @Test
    void tracksComeInTheOrderOfTheFile() {
        Page<Track> first =
                house.inTransaction((reorganisation, connection) -> new MandateLists(connection).tracks(BUREAU, 3, 0));
        Page<Track> rest =
                house.inTransaction((reorganisation, connection) -> new MandateLists(connection).tracks(BUREAU, 3, 3));

        assertThat(first.items()).extracting(track -> track.code().value()).containsExactly("energy", "solar", "wind");
        assertThat(rest.items()).extracting(track -> track.code().value()).containsExactly("space");
        assertThat(rest.next()).isNull();
    }

    @Test
    void plansComeTheLatestFirst() {
        PlanRecord latest = house.plan(wanted(ENERGY, COUNTER));

        Page<PlanRecord> page = house.inTransaction(
                (reorganisation, connection) -> new MandateLists(connection).plans(BUREAU, 2, null));

        assertThat(page.items()).hasSize(2);
        assertThat(page.items().get(0)).isEqualTo(latest);
        assertThat(page.next()).isNotNull();
    }

    /** What is believed is found by an index of the bureau, however long its history. */
    @Test
    void theListAsksAnIndex() {
        house.asOwner("insert into offices.mandate (id, bureau, office, track, valid_from, believed_from, believed_to,"
                + " begun_by, ended_by) select gen_random_uuid(), bureau, office, 'wind', valid_from, believed_from,"
                + " believed_from + interval '1 second', begun_by, begun_by"
                + " from offices.mandate, generate_series(1, 5000) where track = 'energy' and believed_to is null");
        house.asOwner("analyze offices.mandate");

        List<String> plan = house.column("explain select id from offices.mandate where bureau = '" + BUREAU
                + "' and believed_to is null and (valid_to is null or valid_to > '2026-11-27') order by id limit 51");

        assertThat(String.join("\n", plan)).contains("mandate_believed");
    }

    private List<Mandate> mandates(@Nullable LocalDate on, @Nullable Instant then) {
        return house.inTransaction((reorganisation, connection) -> new MandateLists(connection)
                .mandates(BUREAU, on, TODAY, then, 500, null)
                .items());
    }
}
