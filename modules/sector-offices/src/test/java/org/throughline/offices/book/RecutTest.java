package org.throughline.offices.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.offices.book.OfficesDatabase.BUREAU;
import static org.throughline.offices.domain.Bureaus.FOUNDED;
import static org.throughline.offices.domain.Bureaus.NEXT_YEAR;
import static org.throughline.offices.domain.Bureaus.TODAY;
import static org.throughline.offices.domain.Bureaus.moves;
import static org.throughline.offices.domain.Bureaus.says;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.configuration.ConfiguredMandate;
import org.throughline.configuration.Track;
import org.throughline.offices.domain.Bureaus;
import org.throughline.offices.domain.Coverage;
import org.throughline.offices.domain.Mandate;
import org.throughline.offices.domain.PlanRecord;
import org.throughline.offices.domain.Wanted;
import org.throughline.testkit.MovingClock;

/** A bureau of 433 tracks with open work on each is re-cut for the first of next year, taken back, and re-cut again. */
class RecutTest {

    private static final int TRACKS = 433;
    private static final int OFFICES = 4;
    private static final int PIECES = 10;
    private static final List<LocalDate> PAST =
            List.of(FOUNDED.minusDays(1), FOUNDED, LocalDate.of(2026, 3, 1), TODAY, NEXT_YEAR.minusDays(1));

    private final OfficesDatabase house = new OfficesDatabase(new MovingClock(Instant.parse("2026-11-27T04:00:00Z")));
    private final Shelf shelf = new Shelf();
    private final List<Track> tracks = new ArrayList<>();
    private final List<ConfiguredMandate> former = new ArrayList<>();
    private final List<ConfiguredMandate> next = new ArrayList<>();

    @BeforeEach
    void aBureauOfManyTracks() {
        house.empty();
        for (int i = 0; i < TRACKS; i++) {
            String track = "track-" + i;
            String office = "office-" + i % OFFICES;
            tracks.add(Bureaus.track(track, null));
            former.add(says(office, track, FOUNDED, null));
            next.add(moves("office-" + (i + 1) % OFFICES, track, NEXT_YEAR));
            shelf.lay(track, office, PIECES);
        }
        apply(house.inTransaction(
                List.of(shelf),
                (reorganisation, connection) ->
                        reorganisation.first(BUREAU, new Wanted(tracks, former), "installation")));
    }

    @Test
    void beforeAndAfterEveryPastDayAnswersAsBeforeAndNoPieceIsLost() {
        Coverage before = present();
        List<List<Mandate>> lived = answers(before);
        List<String> placed = shelf.places();

        PlanRecord first = recut();
        apply(first);
        assertThat(first.changes()).hasSize(TRACKS);
        assertThat(first.affected()).containsEntry("files", (long) TRACKS * PIECES);
        assertThat(days(present())).isEqualTo(days(before));
        assertThat(present().on(NEXT_YEAR))
                .allMatch(mandate -> !before.mandates().contains(mandate));
        assertThat(house.column("select count(*) from offices.handover_deed"))
                .containsExactly(Integer.toString(TRACKS * PIECES));

        apply(house.inTransaction(
                List.of(shelf), (reorganisation, connection) -> reorganisation.undo(first.id(), "tests", null)));
        assertThat(present()).isEqualTo(before);
        assertThat(answers(present())).isEqualTo(lived);
        assertThat(shelf.places()).isEqualTo(placed);

        apply(recut());
        assertThat(days(present())).isEqualTo(days(before));
        assertThat(shelf.all()).isEqualTo(TRACKS * PIECES);
    }

    /** Which office had each track on each of the past days, whatever the ends of its mandates. */
    private static List<List<String>> days(Coverage coverage) {
        return PAST.stream()
                .map(day -> coverage.on(day).stream()
                        .map(mandate -> mandate.track() + " " + mandate.office())
                        .toList())
                .toList();
    }

    private static List<List<Mandate>> answers(Coverage coverage) {
        return PAST.stream().map(coverage::on).toList();
    }

    private PlanRecord recut() {
        return house.inTransaction(
                List.of(shelf),
                (reorganisation, connection) -> reorganisation.plan(BUREAU, new Wanted(tracks, next), "tests", null));
    }

    private void apply(PlanRecord plan) {
        house.inTransaction(
                List.of(shelf),
                (reorganisation, connection) -> reorganisation.apply(plan.id(), "tests", null, version -> {}));
    }

    private Coverage present() {
        return house.inTransaction((reorganisation, connection) -> reorganisation.present(BUREAU));
    }
}
