package org.throughline.notices.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.directory.Standing;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.WorkingCalendar;
import org.throughline.notices.Desk;
import org.throughline.notices.Desk.Urgency;
import org.throughline.notices.DeskSource;

/** 4 December 2026 is a Friday. */
class ComposedDeskTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 4);
    private static final Standing LAN = House.somebody("requests:read");
    private static final BilingualText TEXT = new BilingualText("事", "Matter");

    @Test
    void whatIsMostUrgentComesFirstWhereverItLies() {
        ComposedDesk desk = desk(
                source("requests", FRIDAY.plusDays(3), FRIDAY, DeskSource.UNDATED),
                source("visits", FRIDAY.minusDays(1), FRIDAY.plusDays(20), FRIDAY.plusDays(90)));

        assertThat(desk.page(LAN, 10, null).items())
                .extracting(Desk.Item::urgency)
                .containsExactly(
                        Urgency.OVERDUE, Urgency.TODAY, Urgency.SOON, Urgency.LATER, Urgency.LATER, Urgency.UNDATED);
        assertThat(desk.page(LAN, 10, null).items().get(5).due()).isNull();
        assertThat(desk.count(LAN)).isEqualTo(new DeskSource.Count(6, 1));
        assertThat(desk.page(LAN, 10, null).items())
                .extracting(item -> item.left() == null ? null : item.left().workingDays())
                .containsExactly(-1, 0, 1, 14, 64, null);
    }

    @Test
    void pageByPageItIsTheWholeListWhateverTheirSize() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            DeskSource[] sources = Stream.of("b", "a", "c", "aa")
                    .limit(1 + random.nextInt(4))
                    .map(code -> source(code, days(random)))
                    .toArray(DeskSource[]::new);
            ComposedDesk desk = desk(sources);
            List<Desk.Item> whole = desk.page(LAN, 1_000, null).items();

            assertThat(paged(desk, 1 + random.nextInt(7)))
                    .describedAs("round %d, seed %d", round, seed)
                    .isEqualTo(whole);
            assertThat(whole).hasSize((int) desk.count(LAN).all()).doesNotHaveDuplicates();
        }
    }

    @Test
    void aPlaceThatTheListNeverGaveOutIsRefused() {
        ComposedDesk desk = desk(source("a", FRIDAY));

        assertThatThrownBy(() -> desk.page(LAN, 1, new Cursor(List.of("yesterday", "a", "1"))))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> desk.page(LAN, 1, new Cursor(List.of("2026-12-04"))))
                .isInstanceOf(ProblemException.class);
    }

    private static List<Desk.Item> paged(ComposedDesk desk, int size) {
        List<Desk.Item> items = new ArrayList<>();
        @Nullable Cursor after = null;
        do {
            Page<Desk.Item> page = desk.page(LAN, size, after);
            items.addAll(page.items());
            after = page.next();
        } while (after != null);
        return items;
    }

    private static LocalDate[] days(Random random) {
        return Stream.generate(() -> random.nextInt(5) == 0 ? DeskSource.UNDATED : FRIDAY.plusDays(random.nextInt(3)))
                .limit(random.nextInt(20))
                .toArray(LocalDate[]::new);
    }

    private static ComposedDesk desk(DeskSource... sources) {
        Clock clock = Clock.fixed(Instant.parse("2026-12-04T04:00:00Z"), ZoneOffset.UTC);
        return new ComposedDesk(List.of(sources), (account, notice) -> {}, () -> WorkingCalendar.of(List.of()), clock);
    }

    private static DeskSource source(String code, LocalDate... days) {
        List<DeskSource.Piece> pieces = new ArrayList<>();
        for (LocalDate day : days) {
            pieces.add(new DeskSource.Piece(code + pieces.size(), TEXT, TEXT, TEXT, "/", day));
        }
        pieces.sort(Comparator.comparing(DeskSource.Piece::due).thenComparing(DeskSource.Piece::key));
        return new Drawer(code, pieces);
    }

    /** Pieces in memory, in their order. */
    private record Drawer(String code, List<Piece> pieces) implements DeskSource {

        @Override
        public Count count(Standing person, LocalDate today) {
            return new Count(
                    pieces.size(),
                    pieces.stream().filter(piece -> piece.due().isBefore(today)).count());
        }

        @Override
        public List<Piece> first(Standing person, @Nullable Place after, int limit) {
            return pieces.stream()
                    .filter(piece -> after == null || isBehind(piece, after))
                    .limit(limit)
                    .toList();
        }

        private static boolean isBehind(Piece piece, Place after) {
            int day = piece.due().compareTo(after.due());
            return day > 0 || (day == 0 && after.key() != null && piece.key().compareTo(after.key()) > 0);
        }
    }
}
