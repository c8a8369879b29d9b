package org.throughline.notices.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.CurrentConfiguration;
import org.throughline.directory.Standing;
import org.throughline.exchange.PageQuery;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.WorkingCalendar;
import org.throughline.kernel.WorkingSpan;
import org.throughline.notices.Desk;
import org.throughline.notices.DeskSource;
import org.throughline.notices.domain.NoticesToNote;

/** Asks each source for its next pieces and lays them together: by due day, source and key. */
@ApplicationScoped
@Transactional
class ComposedDesk implements Desk {

    private static final int SOON_DAYS = 3;
    private static final int KEY_PARTS = 3;
    private static final Comparator<Found> ORDER = Comparator.comparing(
                    (Found found) -> found.piece().due())
            .thenComparing(Found::source)
            .thenComparing(found -> found.piece().key());

    private Collection<DeskSource> sources = List.of();
    private NoticesToNote toNote;
    private Supplier<WorkingCalendar> calendar;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    ComposedDesk() {
        // For the CDI proxy.
    }

    @Inject
    ComposedDesk(Instance<DeskSource> sources, NoticesToNote toNote, CurrentConfiguration configuration, Clock clock) {
        this(
                sources.stream().toList(),
                toNote,
                () -> configuration.running().configuration().workingCalendar(),
                clock);
    }

    ComposedDesk(
            Collection<DeskSource> sources, NoticesToNote toNote, Supplier<WorkingCalendar> calendar, Clock clock) {
        this.sources = sources;
        this.toNote = toNote;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Page<Item> page(Standing person, int limit, @Nullable Cursor after) {
        List<Found> found = sources.stream()
                .flatMap(source -> next(source, person, limit + 1, after))
                .sorted(ORDER)
                .limit(limit + 1L)
                .toList();
        boolean more = found.size() > limit;
        List<Found> shown = more ? found.subList(0, limit) : found;
        WorkingCalendar days = calendar.get();
        LocalDate today = today();
        return new Page<>(
                shown.stream().map(one -> one.item(days, today)).toList(),
                more ? shown.get(limit - 1).cursor() : null);
    }

    @Override
    public DeskSource.Count count(Standing person) {
        LocalDate today = today();
        return sources.stream()
                .map(source -> source.count(person, today))
                .reduce(DeskSource.Count.NONE, DeskSource.Count::and);
    }

    @Override
    public void note(Standing person, UUID notice) {
        toNote.note(person.name(), notice);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(NoticeService.SHANGHAI));
    }

    private static Stream<Found> next(DeskSource source, Standing person, int limit, @Nullable Cursor after) {
        DeskSource.Place place = after == null ? null : place(source.code(), after);
        return source.first(person, place, limit).stream().map(piece -> new Found(source.code(), piece));
    }

    /** Sources before that of the last piece have nothing more of its day to show, those behind it everything. */
    private static DeskSource.Place place(String source, Cursor after) {
        if (after.key().size() != KEY_PARTS) {
            throw PageQuery.unusablePlace();
        }
        int side = source.compareTo(after.key().get(1));
        try {
            LocalDate due = LocalDate.parse(after.key().get(0));
            String key = side == 0 ? after.key().get(2) : "";
            return new DeskSource.Place(due, side < 0 ? null : key);
        } catch (DateTimeException noDay) {
            throw PageQuery.unusablePlace();
        }
    }

    /** A piece and where it was found. */
    private record Found(String source, DeskSource.Piece piece) {

        Cursor cursor() {
            return new Cursor(List.of(piece.due().toString(), source, piece.key()));
        }

        Item item(WorkingCalendar days, LocalDate today) {
            boolean dated = !piece.due().equals(DeskSource.UNDATED);
            WorkingSpan left = dated ? left(days, today, piece.due()) : null;
            return new Item(
                    source,
                    piece.key(),
                    piece.kind(),
                    piece.title(),
                    piece.about(),
                    piece.path(),
                    dated ? piece.due() : null,
                    left,
                    dated ? urgency(left, today, piece.due()) : Urgency.UNDATED,
                    source.equals(NoticesToNote.SOURCE));
        }

        /** Nobody counts further than a year, and the count goes day by day. */
        private static @Nullable WorkingSpan left(WorkingCalendar days, LocalDate today, LocalDate due) {
            boolean near = today.minusYears(1).isBefore(due) && due.isBefore(today.plusYears(1));
            return near ? days.workingDaysBetween(today, due) : null;
        }

        private static Urgency urgency(@Nullable WorkingSpan left, LocalDate today, LocalDate due) {
            if (today.isAfter(due)) {
                return Urgency.OVERDUE;
            }
            if (left == null || left.workingDays() > SOON_DAYS) {
                return Urgency.LATER;
            }
            return left.workingDays() == 0 ? Urgency.TODAY : Urgency.SOON;
        }
    }
}
