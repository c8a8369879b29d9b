package org.throughline.offices.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.offices.book.TransferHouse.FORCE;
import static org.throughline.offices.book.TransferHouse.TAKER;
import static org.throughline.offices.book.TransferHouse.order;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.offices.domain.Coverage;
import org.throughline.offices.domain.Mandate;
import org.throughline.offices.domain.TransferRecord;
import org.throughline.offices.domain.TransferRecord.State;
import org.throughline.testkit.MovingClock;

/** A task force passes all it holds to a bureau. */
class TransfersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final LocalDate AHEAD = LocalDate.of(2027, 1, 1);
    private static final String[] BOOKS = {
        "offices.mandate",
        "offices.track",
        "offices.handover_deed",
        "directory.organisation_phase",
        "directory.organisation"
    };

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-27T04:00:00Z"));
    private final Shelf files = new Shelf();
    private final Cabinet boxes = new Cabinet();

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private TransferHouse house;

    @BeforeEach
    void aTaskForceWithWork() throws IOException {
        house = new TransferHouse(clock, folder, List.of(files), List.of(boxes));
        house.begin();
        files.lay(FORCE, "artificial-intelligence", "models", 3);
        files.lay(FORCE, "humanoids", "models", 2);
        files.lay(FORCE, "brain-machine", "nobody", 0);
        files.lay(TAKER, "artificial-intelligence", "industry", 4);
        boxes.lay(FORCE, 5);
        boxes.lay(TAKER, 2);
    }

    @Test
    void allOfItPassesAndTheGiverHoldsNothingAndIsThereNoLonger() {
        TransferRecord planned = house.plan(TODAY);
        assertThat(planned.affected()).containsExactlyInAnyOrderEntriesOf(Map.of("files", 5L, "boxes", 5L));
        assertThat(planned.ends()).containsEntry("counterparts", 1L);
        assertThat(boxes.with(FORCE)).isEqualTo(5);

        TransferRecord done = house.apply(planned);

        assertThat(done.state()).isEqualTo(State.COMPLETED);
        assertThat(boxes.with(FORCE)).isZero();
        assertThat(boxes.with(TAKER)).isEqualTo(7);
        assertThat(files.all()).isEqualTo(9);
        assertThat(files.with("industry")).isEqualTo(9);
        assertThat(present(FORCE).on(TODAY)).isEmpty();
        assertThat(present(TAKER).on(TODAY))
                .extracting(Mandate::office, mandate -> String.valueOf(mandate.track()))
                .contains(tuple("industry", "embodied"), tuple("industry", "artificial-intelligence"));
        assertThat(house.all("offices.handover_deed")).hasSize(10);
        assertThat(column("select valid_to from directory.organisation_phase p join directory.organisation o"
                        + " on o.id = p.organisation where o.code like 'ai-task-force%'"))
                .containsOnly(TODAY.toString())
                .hasSize(3);
        assertThat(column("select kind from journal.entry where kind like 'organisation-%' order by id"))
                .contains(
                        "organisation-transfer-planned",
                        "organisation-transfer-applied",
                        "organisation-closed",
                        "organisation-transfer-completed");
    }

    @Test
    void everyPastDayAnswersAsBeforeAlsoAfterTheNextStart() {
        Coverage force = present(FORCE);
        Coverage taker = present(TAKER);
        house.apply(house.plan(TODAY));

        clock.forward(Duration.ofDays(2));
        house.start();

        for (LocalDate day = LocalDate.of(2025, 5, 1); day.isBefore(TODAY); day = day.plusDays(1)) {
            assertThat(present(FORCE).on(day))
                    .extracting(Mandate::office, Mandate::subject)
                    .isEqualTo(force.on(day).stream()
                            .map(mandate -> tuple(mandate.office(), mandate.subject()))
                            .toList());
            assertThat(present(TAKER).on(day)).isEqualTo(taker.on(day));
        }
        assertThat(present(FORCE).on(TODAY.plusDays(2))).isEmpty();
        assertThat(present(FORCE).tracks()).isEqualTo(force.tracks());
        assertThat(column("select count(*) from directory.organisation_phase p join directory.organisation o"
                        + " on o.id = p.organisation where o.code like 'ai-task-force%' and valid_to is null"))
                .containsExactly("0");
        assertThat(column("select valid_to from offices.counterpart where bureau = 'ai-task-force'"
                        + " and believed_to is null"))
                .containsExactly(TODAY.toString());
    }

    @Test
    void whatIsDecidedAheadPassesOnItsDayWithWhatCameInBetween() {
        TransferRecord applied = house.apply(house.plan(AHEAD));
        assertThat(applied.state()).isEqualTo(State.APPLIED);
        assertThat(present(TAKER).on(AHEAD))
                .hasSizeGreaterThan(present(TAKER).on(TODAY).size());
        assertThat(boxes.with(FORCE)).isEqualTo(5);
        assertThat(complete()).isFalse();
        boxes.lay(FORCE, 1);
        house.start();
        assertThat(column("select count(*) from directory.organisation_phase p join directory.organisation o"
                        + " on o.id = p.organisation where o.code = 'ai-task-force' and valid_to = '2027-01-01'"))
                .containsExactly("1");

        clock.moveTo(Instant.parse("2026-12-31T16:00:01Z"));

        assertThat(complete()).isTrue();
        assertThat(complete()).isFalse();
        assertThat(boxes.with(FORCE)).isZero();
        assertThat(boxes.all()).isEqualTo(8);
        assertThat(files.with("industry")).isEqualTo(9);
        assertThat(column("select distinct effective_on from offices.handover_deed"))
                .containsExactly("2027-01-01");
    }

    @Test
    void whatGoesWrongInTheMiddleLeavesAllAsItWas() {
        TransferRecord planned = house.plan(TODAY);
        List<String> before = house.all(BOOKS);
        boxes.breakDown();

        assertThatThrownBy(() -> house.apply(planned)).isInstanceOf(IllegalStateException.class);

        assertThat(house.all(BOOKS)).isEqualTo(before);
        assertThat(find(planned).state()).isEqualTo(State.PROPOSED);
        assertThat(boxes.with(FORCE)).isEqualTo(5);
    }

    @Test
    void daysThatHavePassedAreCorrectedAndWhatWasBelievedStaysOnRecord() {
        LocalDate then = TODAY.minusDays(10);
        Coverage believed = present(FORCE);
        Instant before = clock.instant();
        clock.forward(Duration.ofHours(1));

        TransferRecord done = house.apply(house.plan(order(then, null, true)));

        assertThat(done.state()).isEqualTo(State.COMPLETED);
        assertThat(present(FORCE).on(then)).isEmpty();
        assertThat(present(FORCE).on(then.minusDays(1))).isNotEmpty();
        Coverage asRecorded = house.reorganise((reorganisation, connection) -> reorganisation.at(FORCE, before));
        assertThat(asRecorded).isEqualTo(believed);
    }

    @Test
    void whatIsDueAndWhatABureauHadIsFoundByAnIndex() {
        house.plan(AHEAD);
        new OfficesDatabase(clock)
                .asOwner("insert into offices.organisation_transfer select gen_random_uuid(), version,"
                        + " giver || n, taker || n, effective_on, wanted, planned_on, planned_at, planned_by, ground,"
                        + " affected, ends, problems, planned_at, 'a', 'b', planned_at"
                        + " from offices.organisation_transfer cross join generate_series(1, 3000) n;"
                        + " analyze offices.organisation_transfer");
        String due = TransferRows.DUE.replace("?", "'2027-01-01'");
        String id = "'ffffffff-ffff-ffff-ffff-ffffffffffff'";
        String of = TransferRows.OF_BUREAU
                .replace("giver = ?", "giver = 'x'")
                .replace("taker = ?", "taker = 'x'")
                .replace("id < ?", "id < " + id)
                .replace("limit ?", "limit 9");

        assertThat(String.join("\n", column("explain " + due))).contains("organisation_transfer_due");
        assertThat(String.join("\n", column("explain " + of)))
                .contains("organisation_transfer_from", "organisation_transfer_to");
    }

    @Test
    void windowsGoOnCountingWithTheTakerUnlessItHasItsOwn() {
        new OfficesDatabase(clock)
                .asOwner("insert into offices.track_window (id, bureau, track, closes, confidence,"
                        + " evidence, valid_from, judged_by, judged_at, believed_from) select gen_random_uuid(), bureau, track,"
                        + " '2028-01-01', 'LOW', bureau, '2026-01-01', 'lan', '2026-01-01Z', '2026-01-01Z' from (values"
                        + " ('ai-task-force', 'embodied'), ('ai-task-force', 'artificial-intelligence'),"
                        + " ('wenzhou-ai', 'artificial-intelligence')) as w (bureau, track)");

        house.apply(house.plan(TODAY));

        assertThat(column("select concat_ws(' ', bureau, track, evidence, valid_from, valid_to) from"
                        + " offices.track_window where believed_to is null order by 1"))
                .containsExactly(
                        "ai-task-force artificial-intelligence ai-task-force 2026-01-01 2026-11-27",
                        "ai-task-force embodied ai-task-force 2026-01-01 2026-11-27",
                        "wenzhou-ai artificial-intelligence wenzhou-ai 2026-01-01",
                        "wenzhou-ai embodied ai-task-force 2026-11-27");
    }

    private boolean complete() {
        return house.with(transfers -> transfers.completeNext().isPresent());
    }

    private TransferRecord find(TransferRecord known) {
        return house.with(transfers -> transfers.find(known.id()).orElseThrow());
    }

    private Coverage present(String bureau) {
        return house.reorganise((reorganisation, connection) -> reorganisation.present(bureau));
    }

    private List<String> column(String sql) {
        return new OfficesDatabase(clock).column(sql);
    }
}
