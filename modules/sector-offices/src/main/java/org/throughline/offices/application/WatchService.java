package org.throughline.offices.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.book.WatchRows;
import org.throughline.offices.domain.WatchEntry;

/**
 * The technology watch of the house's tracks. Everybody may read; whoever works on projects of the bureau, or judges
 * its tracks, enters what they saw.
 */
@ApplicationScoped
@Transactional
public class WatchService {

    private static final String PROJECTS = "projects:write";

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

    /** Whether the caller may enter something. */
    public boolean mayEnter() {
        return acting.has(PROJECTS, bureau()) || acting.has(MandateService.WRITE, bureau());
    }

    /**
     * Enters something that was seen.
     *
     * @param seenOn empty for today
     * @throws ProblemException {@code track-not-found}, {@code mandates-out-of-reach} or
     *     {@code technology-watch-invalid} with every fault
     */
    public void enter(String code, String title, String words, String source, String seenOn) {
        TrackCode track = track(code);
        if (!mayEnter()) {
            acting.mustHave(MandateService.WRITE, bureau());
        }
        WatchEntry entry = new WatchEntry(
                TimeOrderedUuid.next(clock),
                WatchEntry.checked(title, words, source, seenOn, acting.today()),
                acting.name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        book.watch(bureau(), rows -> {
            rows.add(track, entry);
            return entry;
        });
        journal.record(JournalEntry.created(
                "technology-watch-entered", "track", bureau() + "/" + track, WatchRows.told(entry)));
    }

    private String bureau() {
        return acting.bureau(null).code();
    }

    private TrackCode track(String code) {
        return WindowService.track(mandates.coverage(bureau(), null), code).code();
    }
}
