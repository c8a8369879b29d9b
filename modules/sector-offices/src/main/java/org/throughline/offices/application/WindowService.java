package org.throughline.offices.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.Track;
import org.throughline.directory.Invitations;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.exchange.IfMatch;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.book.WindowRows;
import org.throughline.offices.domain.Countdown;
import org.throughline.offices.domain.Coverage;
import org.throughline.offices.domain.JudgedWindow;
import org.throughline.offices.domain.Mandate;
import org.throughline.offices.domain.OfficesProblem;
import org.throughline.offices.domain.TrackWindow;
import org.throughline.offices.domain.WindowEntry;

/** Until when tracks can be entered, as it is judged. Everybody may read; who works for the bureau judges. */
@ApplicationScoped
@Transactional
public class WindowService {

    private TrackBook book;
    private MandateService mandates;
    private ActingFor acting;
    private Journal journal;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected WindowService() {
        // For the CDI proxy.
    }

    @Inject
    WindowService(TrackBook book, MandateService mandates, ActingFor acting, Journal journal, Clock clock) {
        this.book = book;
        this.mandates = mandates;
        this.acting = acting;
        this.journal = journal;
        this.clock = clock;
    }

    /** A window and the version of its track; null where nobody judged. */
    public record Shown(@Nullable JudgedWindow judged, String version) {}

    /** The tracks of a bureau and who covers them, as it is believed now. */
    public Coverage coverage(String bureau) {
        return mandates.coverage(bureau, null);
    }

    /** What counts on a day, by track. */
    public Map<TrackCode, JudgedWindow> windows(String bureau, LocalDate day) {
        return book.windows(bureau, rows -> rows.on(day, null));
    }

    /** How a window stands on a day. */
    public Countdown countdown(@Nullable JudgedWindow judged, LocalDate day) {
        TrackWindow window = judged == null ? null : judged.window();
        return Countdown.of(window, day, acting.calendar());
    }

    /**
     * The window of a track on a day.
     *
     * @throws ProblemException {@code mandates-bureau-not-found} or {@code track-not-found}
     */
    public Shown window(@Nullable String bureau, String code, LocalDate day) {
        String known = acting.bureau(bureau).code();
        Coverage coverage = mandates.coverage(known, null);
        Track track = track(coverage, code);
        JudgedWindow judged = windows(known, day).get(track.code());
        return new Shown(judged, version(known, track, coverage, day));
    }

    /**
     * Judges the window of a track, or says that there is none.
     *
     * @param expected the track's version
     * @param said asked for when the track exists in that version
     * @return the window of today and the version the track has now
     * @throws ProblemException {@code mandates-bureau-not-found}, {@code track-not-found},
     *     {@code mandates-out-of-reach}, {@code version-stale}, whatever {@code said} throws, or
     *     {@code track-window-invalid}
     */
    public Shown judge(@Nullable String bureau, String code, IfMatch expected, Supplier<WindowEntry> said) {
        String known = acting.bureau(bureau).code();
        LocalDate today = acting.today();
        Coverage coverage = mandates.coverage(known, null);
        Track track = track(coverage, code);
        acting.mustHave(MandateService.WRITE, known);
        book.windows(known, rows -> {
            rows.hold(track.code());
            return "";
        });
        if (!expected.any() && !expected.tags().contains(version(known, track, coverage, today))) {
            throw new ProblemException(ExchangeProblem.VERSION_STALE);
        }
        WindowEntry entry = said.get();
        JudgedWindow before = windows(known, today).get(track.code());
        if (!(before == null && entry.isNothing())) {
            judge(known, track.code(), before, entry.checked(today, Sources.known(book, known, entry.sources())));
        }
        return new Shown(windows(known, today).get(track.code()), version(known, track, coverage, today));
    }

    private void judge(String bureau, TrackCode track, @Nullable JudgedWindow before, WindowEntry.Checked said) {
        boolean same = before != null
                && before.window().equals(said.window())
                && !said.from().isBefore(before.counts().start())
                && before.counts().end() == null;
        if (same) {
            return;
        }
        String by = acting.name();
        JudgedWindow after = book.windows(bureau, rows -> {
            rows.judge(track, said.window(), said.from(), by, clock);
            List<JudgedWindow> believed = rows.of(track);
            return believed.get(believed.size() - 1);
        });
        journal.record(new JournalEntry(
                "track-window-judged",
                "track",
                bureau + "/" + track,
                before == null ? null : WindowRows.told(before),
                WindowRows.told(after),
                said.window().evidence()));
    }

    /** What was ever judged of a track, the latest first. */
    public Page<JudgedWindow> history(@Nullable String bureau, String code, int limit, @Nullable UUID after) {
        String known = acting.bureau(bureau).code();
        TrackCode track = track(mandates.coverage(known, null), code).code();
        return book.windows(known, rows -> rows.acts(track, limit, after));
    }

    /** A tag of what is known of a track on a day in no language, and of every judgement of its window that counts. */
    public String version(String bureau, Track track, Coverage coverage, LocalDate day) {
        String office =
                coverage.responsible(track.code(), day).map(Mandate::office).orElse("");
        List<UUID> judged = book.windows(
                bureau,
                rows -> rows.of(track.code()).stream().map(JudgedWindow::id).toList());
        return Invitations.digest(track + "\n" + office + "\n" + judged).substring(0, 32);
    }

    /**
     * A track by its code.
     *
     * @throws ProblemException {@code track-not-found}
     */
    public static Track track(Coverage coverage, String code) {
        return coverage.tracks().stream()
                .filter(known -> known.code().value().equals(Objects.requireNonNull(code)))
                .findFirst()
                .orElseThrow(() -> new ProblemException(OfficesProblem.TRACK_NOT_FOUND, Map.of("track", code)));
    }
}
