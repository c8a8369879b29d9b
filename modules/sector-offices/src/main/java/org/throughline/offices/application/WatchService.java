package org.throughline.offices.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.book.WatchRows;
import org.throughline.offices.domain.TrackProblem;
import org.throughline.offices.domain.WatchEntry;

/**
 * The technology watch of the house's tracks. Everybody may read; whoever works on projects of the bureau, or judges
 * its tracks, enters what they saw.
 */
@ApplicationScoped
@Transactional
public class WatchService {

    private TrackBook book;
    private MandateService mandates;
    private ActingFor acting;
    private Journal journal;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected WatchService() {
        // For the CDI proxy.
    }

    @Inject
    WatchService(TrackBook book, MandateService mandates, ActingFor acting, Journal journal, Clock clock) {
        this.book = book;
        this.mandates = mandates;
        this.acting = acting;
        this.journal = journal;
        this.clock = clock;
    }

    /** What was entered of a track, the latest first. */
    public Page<WatchEntry> page(String code, int limit, @Nullable UUID after) {
        TrackCode track = track(code);
        return book.watch(bureau(), rows -> rows.page(track, limit, after));
    }

    /**
     * One of them.
     *
     * @throws ProblemException {@code track-not-found} or {@link TrackProblem#WATCH_NOT_FOUND}
     */
    public WatchEntry find(String code, UUID id) {
        TrackCode track = track(code);
        return book.watch(bureau(), rows -> rows.find(track, id)).orElseThrow(() -> missing(id.toString()));
    }

    /** The refusal for an entry that is not there. */
    public static ProblemException missing(String entry) {
        return new ProblemException(TrackProblem.WATCH_NOT_FOUND, Map.of("entry", entry));
    }

    /** Whether the caller may enter something. */
    public boolean mayEnter() {
        return acting.mayEnter(bureau());
    }

    /**
     * Enters something that was seen.
     *
     * @param said asked for when the track exists and the caller may
     * @throws ProblemException {@code track-not-found}, {@code mandates-out-of-reach}, whatever {@code said} throws, or
     *     {@code technology-watch-invalid} with every fault
     */
    public WatchEntry enter(String code, Supplier<WatchEntry.Typed> said) {
        TrackCode track = track(code);
        acting.mustEnter(bureau());
        WatchEntry entry = new WatchEntry(
                TimeOrderedUuid.next(clock),
                said.get().checked(acting.today()),
                acting.name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        book.watch(bureau(), rows -> {
            rows.add(track, entry);
            return entry;
        });
        journal.record(JournalEntry.created(
                "technology-watch-entered", "track", bureau() + "/" + track, WatchRows.told(entry)));
        return entry;
    }

    private String bureau() {
        return acting.bureau(null).code();
    }

    private TrackCode track(String code) {
        return WindowService.track(mandates.coverage(bureau(), null), code).code();
    }
}
