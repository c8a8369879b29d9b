package org.throughline.offices.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.offices.book.TransferHouse.FORCE;
import static org.throughline.offices.book.TransferHouse.TAKER;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.ProblemType;
import org.throughline.offices.domain.MandateChange;
import org.throughline.offices.domain.OfficeTable;
import org.throughline.offices.domain.PlanRecord;
import org.throughline.offices.domain.TransferOrder;
import org.throughline.offices.domain.TransferProblem;
import org.throughline.offices.domain.TransferRecord;
import org.throughline.offices.domain.Wish;
import org.throughline.testkit.MovingClock;

/** What is refused of transfers, and what comes of two at once. */
class TransferRefusalsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final LocalDate AHEAD = LocalDate.of(2027, 1, 1);

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
        files.lay(FORCE, "humanoids", "models", 2);
        boxes.lay(FORCE, 5);
    }

    @Test
    void whatMovedSinceIsRefused() {
        TransferRecord planned = house.plan(TODAY);
        boxes.lay(FORCE, 1);
        refused(TransferProblem.OUTDATED, () -> house.apply(planned));

        TransferRecord second = house.plan(TODAY);
        files.lay(FORCE, "humanoids", "models", 1);
        refused(TransferProblem.OUTDATED, () -> house.apply(second));

        TransferRecord third = house.plan(TODAY);
        clock.forward(Duration.ofDays(1));
        refused(TransferProblem.OUTDATED, () -> house.apply(third));
        assertThat(house.all("offices.handover_deed")).isEmpty();
    }

    @Test
    void whatStandsAgainstItIsToldAndRefused() {
        boxes.lock();
        TransferRecord planned = house.plan(TODAY);

        assertThat(planned.problems()).hasSize(1);
        refused(TransferProblem.UNSOUND, () -> house.apply(planned));
    }

    @Test
    void itIsAppliedOnceAndTheClosedTakesNothingAndPassesNothing() {
        TransferRecord planned = house.plan(AHEAD);
        TransferRecord other = house.plan(AHEAD);
        house.apply(planned);

        refused(TransferProblem.APPLIED, () -> house.apply(planned));
        refused(TransferProblem.OUTDATED, () -> house.apply(other));
        refused(TransferProblem.CLOSED, () -> house.plan(TODAY));
        OfficeTable all = new OfficeTable(Map.of(), "lead");
        refused(TransferProblem.CLOSED, () -> house.plan(new TransferOrder(TAKER, FORCE, AHEAD, all, null, false)));
        refused(
                TransferProblem.CLOSED,
                () -> house.plan(new TransferOrder(TAKER, "nanjing-yuhuatai-ai", AHEAD, all, null, false)));
        refused(
                TransferProblem.CLOSED,
                () -> house.reorganise((reorganisation, connection) ->
                        reorganisation.plan(FORCE, new Wish(null, List.of()), "tests", null)));
    }

    @Test
    void itsPlansAreNothingByThemselves() {
        TransferRecord planned = house.plan(TODAY);
        PlanRecord part = house.with(transfers -> transfers.plans(planned)).get(0);
        assertThat(part.changes()).extracting(MandateChange::kind).containsOnly(MandateChange.Kind.CLOSED);

        refused(
                TransferProblem.PART_OF_TRANSFER,
                () -> house.reorganise(
                        (reorganisation, connection) -> reorganisation.apply(part.id(), "x", "y", version -> {})));
        refused(
                TransferProblem.PART_OF_TRANSFER,
                () -> house.reorganise((reorganisation, connection) -> reorganisation.again(part.id(), "x")));
        house.apply(planned);
        refused(
                TransferProblem.PART_OF_TRANSFER,
                () -> house.reorganise((reorganisation, connection) -> reorganisation.undo(part.id(), "x", null)));
    }

    @Test
    void ofTwoAtOnceOneIsAppliedAndNothingPassesTwice() {
        for (int round = 0; round < 5; round++) {
            house.begin();
            boxes.lay(FORCE, 3);
            int all = boxes.all();
            List<TransferRecord> planned = List.of(house.plan(TODAY), house.plan(TODAY));

            List<CompletableFuture<String>> both = new ArrayList<>();
            for (TransferRecord transfer : planned) {
                both.add(CompletableFuture.supplyAsync(() -> attempt(transfer)));
            }

            assertThat(both.stream().map(CompletableFuture::join))
                    .containsExactlyInAnyOrder("COMPLETED", "organisation-transfer-outdated");
            assertThat(boxes.with(TAKER)).isEqualTo(all);
            assertThat(column("select count(*) - count(distinct item) from offices.handover_deed"))
                    .containsExactly("0");
            boxes.lay(FORCE, 0);
        }
    }

    private String attempt(TransferRecord transfer) {
        try {
            return house.apply(transfer).state().name();
        } catch (ProblemException refused) {
            return refused.type().code();
        }
    }

    private List<String> column(String sql) {
        return new OfficesDatabase(clock).column(sql);
    }

    private static void refused(ProblemType type, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type()).isEqualTo(type));
    }
}
