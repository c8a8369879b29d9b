package org.throughline.offices.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.offices.book.OfficesDatabase.BUREAU;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.domain.Confidence;
import org.throughline.offices.domain.JudgedWindow;
import org.throughline.offices.domain.TrackJudgement;
import org.throughline.offices.domain.TrackWindow;
import org.throughline.offices.domain.WatchEntry;
import org.throughline.testkit.MovingClock;

/** What is judged of tracks, in a real PostgreSQL. */
class TrackRowsTest {

    private static final Instant NOON = Instant.parse("2026-11-28T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final TrackCode SPACE = new TrackCode("commercial-space");
    private static final TrackWindow LAST_CALL = window(LocalDate.of(2027, 1, 1), "2026 年是最后的窗口");
    private static final TrackWindow LONGER = window(LocalDate.of(2027, 7, 1), "第二批发射工位批下来了");

    private final MovingClock clock = new MovingClock(NOON);
    private final OfficesDatabase house = new OfficesDatabase(clock);

    @BeforeEach
    void nothingIsJudged() {
        house.empty();
    }

    @Test
    void aLaterJudgementCountsFromItsDayOnAndTheFormerUntilThen() {
        judge(LAST_CALL, TODAY);
        clock.forward(Duration.ofDays(2));
        judge(LONGER, TODAY.plusDays(10));

        assertThat(on(TODAY.minusDays(1), null)).isEmpty();
        assertThat(on(TODAY.plusDays(9), null)).contains(LAST_CALL);
        assertThat(on(TODAY.plusDays(10), null)).contains(LONGER);
        assertThat(on(TODAY.plusDays(10), NOON.plusSeconds(60)))
                .as("as known before")
                .contains(LAST_CALL);
    }

    @Test
    void aCorrectedPastIsBelievedOtherwiseAndWhatWasBelievedStays() {
        judge(LAST_CALL, TODAY);
        clock.forward(Duration.ofDays(30));
        judge(LONGER, TODAY.minusDays(5));

        assertThat(on(TODAY, null)).contains(LONGER);
        assertThat(on(TODAY.minusDays(5), null)).contains(LONGER);
        assertThat(on(TODAY, NOON.plusSeconds(60))).contains(LAST_CALL);
    }

    @Test
    void whoJudgedStaysWithWhatALaterActLeavesOfIt() {
        judge(LAST_CALL, TODAY);
        clock.forward(Duration.ofDays(2));
        judge(LONGER, TODAY.plusDays(10));

        List<JudgedWindow> believed =
                house.inTransaction((reorganisation, connection) -> new WindowRows(connection, BUREAU).of(SPACE));

        assertThat(believed).extracting(JudgedWindow::at).containsExactly(NOON, NOON.plus(Duration.ofDays(2)));
        assertThat(acts(500)).extracting(JudgedWindow::window).containsExactly(LONGER, LAST_CALL);
        assertThat(WindowRows.told(believed.get(0))).contains("\"2027-01-01\"", "2026 年是最后的窗口", "director");
    }

    @Test
    void pagesOfJudgementsTogetherAreTheList() {
        for (int day = 0; day < 3; day++) {
            judge(window(LocalDate.of(2028, 1, 1 + day), "又看了一次"), TODAY.plusDays(day));
            clock.forward(Duration.ofDays(1));
        }

        assertThat(acts(1)).isEqualTo(acts(500)).hasSize(3);
    }

    @Test
    void theDatabaseKeepsWhatWasJudged() {
        judge(LAST_CALL, TODAY);

        assertThat(house.stateOf("update offices.track_window set evidence = '没有窗口'"))
                .isEqualTo("42501");
        assertThat(house.stateOf("update offices.track_window set believed_to = '2027-01-01'"))
                .isEqualTo("00000");
        assertThat(house.stateOf("update offices.track_window set believed_to = '2027-01-01'"))
                .isEqualTo("23000");
        for (String table : List.of("track_judgement", "judgement_outcome", "watch_entry")) {
            assertThat(house.stateOf("update offices." + table + " set words = '改'"))
                    .as(table)
                    .isEqualTo("42501");
            assertThat(house.stateOf("delete from offices." + table)).as(table).isEqualTo("42501");
        }
    }

    @Test
    void aJudgementIsReadAsItWasSignedWithWhatCameOfIt() {
        TrackJudgement signed = TrackJudgement.signed(
                new UUID(0, 7),
                BUREAU,
                SPACE,
                new TrackJudgement.Said("2026 年不上桌\n就没有位置", List.of(new UUID(0, 9))),
                "director",
                NOON.plusNanos(123_456_000));
        TrackJudgement.Outcome outcome = new TrackJudgement.Outcome(new UUID(0, 8), "两家落地", "office1", NOON);

        house.inTransaction((reorganisation, connection) -> {
            JudgementRows rows = new JudgementRows(connection, BUREAU);
            rows.add(signed);
            rows.add(signed.id(), outcome);
            return rows;
        });

        house.inTransaction((reorganisation, connection) -> {
            JudgementRows rows = new JudgementRows(connection, BUREAU);
            assertThat(rows.find(SPACE, signed.id())).contains(signed).get().matches(TrackJudgement::isAsSigned);
            assertThat(rows.find(new TrackCode("photovoltaics"), signed.id())).isEmpty();
            assertThat(rows.page(SPACE, 5, null).items()).containsExactly(signed);
            assertThat(rows.outcomes(signed.id())).containsExactly(outcome);
            return rows;
        });
    }

    @Test
    void aDraftIsOnePersonsAndGoesWhenItIsSigned() {
        house.inTransaction((reorganisation, connection) -> {
            JudgementRows rows = new JudgementRows(connection, BUREAU);
            rows.keepDraft(SPACE, "director", draft("一稿"), NOON);
            rows.keepDraft(SPACE, "director", draft("二稿"), NOON);
            assertThat(rows.draft(SPACE, "director")).isEqualTo(draft("二稿"));
            assertThat(rows.draft(SPACE, "office1").words()).isEmpty();
            rows.dropDraft(SPACE, "director");
            assertThat(rows.draft(SPACE, "director").words()).isEmpty();
            return rows;
        });
    }

    @Test
    void theWatchIsReadTheLatestFirst() {
        WatchEntry paper = seen(1, "论文");
        WatchEntry product = seen(2, "产品");
        house.inTransaction((reorganisation, connection) -> {
            WatchRows rows = new WatchRows(connection, BUREAU);
            rows.add(SPACE, paper);
            rows.add(SPACE, product);
            Page<WatchEntry> first = rows.page(SPACE, 1, null);
            assertThat(first.items()).containsExactly(product);
            assertThat(rows.page(SPACE, 1, product.id()).items()).containsExactly(paper);
            assertThat(rows.page(SPACE, 1, product.id()).next()).isNull();
            return rows;
        });
    }

    /** Each list is found by an index of its own, however much other tracks have. */
    @Test
    void theListsAskTheirIndexes() {
        String some = " from generate_series(1, 5000) as n";
        house.asOwner("insert into offices.track_window (id, bureau, track, evidence, valid_from, judged_by, judged_at,"
                + " believed_from) select gen_random_uuid(), 'b' || n % 50, 't' || n, 'x', '2026-01-01', 'x', now(), now()"
                + some);
        house.asOwner("insert into offices.track_judgement (id, bureau, track, words, signed_by, signed_at, digest)"
                + " select gen_random_uuid(), 'b' || n % 50, 't' || n % 7, 'x', 'x', now(), 'x'" + some);
        house.asOwner(
                "insert into offices.watch_entry (id, bureau, track, title, words, seen_on, entered_by, entered_at)"
                        + " select gen_random_uuid(), 'b' || n % 50, 't' || n % 7, 'x', 'x', '2026-01-01', 'x', now()"
                        + some);
        house.asOwner(
                "insert into offices.counterpart_need (id, bureau, rank, topic, name_zh, name_en, level, believed_from)"
                        + " select gen_random_uuid(), 'b' || n % 50, n, 't' || n, 'x', 'x', 'CITY', now()" + some);
        for (String index : List.of("track_window_of_track", "track_judgement_of_track", "watch_entry_of_track")) {
            String table = index.replace("_of_track", "");
            house.asOwner("analyze offices." + table);
            assertThat(String.join(
                            "\n",
                            house.column("explain select * from offices." + table
                                    + " where bureau = 'b7' and track = 't3' order by id desc limit 51")))
                    .contains(index);
        }
        house.asOwner("analyze offices.counterpart_need");
        assertThat(String.join(
                        "\n",
                        house.column("explain select * from offices.counterpart_need where bureau = 'b7' and rank > 0"
                                + " and believed_to is null order by rank limit 51")))
                .contains("counterpart_need_in_order");
    }

    private static TrackJudgement.Said draft(String words) {
        return new TrackJudgement.Said(words, List.of(new UUID(0, 5)));
    }

    private static WatchEntry seen(int number, String title) {
        return new WatchEntry(
                new UUID(0, number),
                new WatchEntry.Said(title, "看到了", "https://example.org/" + number, TODAY),
                "officer11",
                NOON);
    }

    private static TrackWindow window(LocalDate closes, String evidence) {
        return new TrackWindow(null, closes, Confidence.MEDIUM, evidence);
    }

    private void judge(TrackWindow window, LocalDate from) {
        house.inTransaction((reorganisation, connection) -> {
            WindowRows rows = new WindowRows(connection, BUREAU);
            rows.hold(SPACE);
            rows.judge(SPACE, window, from, "director", clock);
            return rows;
        });
    }

    private Optional<TrackWindow> on(LocalDate day, @Nullable Instant then) {
        return house.inTransaction((reorganisation, connection) -> Optional.ofNullable(
                        new WindowRows(connection, BUREAU).on(day, then).get(SPACE))
                .map(JudgedWindow::window));
    }

    private List<JudgedWindow> acts(int limit) {
        List<JudgedWindow> all = new ArrayList<>();
        @Nullable UUID after = null;
        do {
            @Nullable UUID from = after;
            Page<JudgedWindow> page = house.inTransaction(
                    (reorganisation, connection) -> new WindowRows(connection, BUREAU).acts(SPACE, limit, from));
            all.addAll(page.items());
            Cursor next = page.next();
            after = next == null ? null : UUID.fromString(next.key().get(0));
        } while (after != null);
        return all;
    }
}
