package org.throughline.offices.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.Office;
import org.throughline.configuration.Track;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;
import org.throughline.offices.domain.Coverage;
import org.throughline.offices.domain.Mandate;

/** Who covers what on a day, and what was believed of it; that is public. */
@ApplicationScoped
@Transactional
public class MandateService {

    /** The right to see mandates and plans. */
    public static final String READ = "offices:read";

    /** The right to plan and to apply. */
    public static final String WRITE = "offices:write";

    private OfficesBook book;
    private ActingFor acting;

    @SuppressWarnings("NullAway.Init")
    protected MandateService() {
        // For the CDI proxy.
    }

    @Inject
    MandateService(OfficesBook book, ActingFor acting) {
        this.book = book;
        this.acting = acting;
    }

    /**
     * Mandates of a bureau.
     *
     * @param on the day on which they hold; null for all that hold today or begin later
     * @param recordedOn the day at whose end they were believed; null for now
     * @throws ProblemException {@code mandates-bureau-not-found}
     */
    public Page<Mandate> mandates(
            String bureau, @Nullable LocalDate on, @Nullable LocalDate recordedOn, int limit, @Nullable UUID after) {
        Instant then = ActingFor.endOf(recordedOn);
        String code = acting.bureau(bureau).code();
        return book.read(lists -> lists.mandates(code, on, today(), then, limit, after));
    }

    /** Tracks of a bureau in the order of its file, from after a rank on. */
    public Page<Track> tracks(String bureau, int limit, int after) {
        String code = acting.bureau(bureau).code();
        return book.read(lists -> lists.tracks(code, limit, after));
    }

    /**
     * What is believed of a bureau, all days of it.
     *
     * @param recordedOn the day at whose end it was believed; null for now
     */
    public Coverage coverage(String bureau, @Nullable LocalDate recordedOn) {
        Instant then = ActingFor.endOf(recordedOn);
        String code = acting.bureau(bureau).code();
        return book.with(reorganisation -> then == null ? reorganisation.present(code) : reorganisation.at(code, then));
    }

    /** What people call each kind of open work, by its name. */
    public Map<String, BilingualText> kinds() {
        return book.with(reorganisation -> reorganisation.openWork().kinds());
    }

    /**
     * Open work of each mandate that holds on a day, counted by kind as it lies now.
     *
     * @param coverage of the bureau
     */
    public Map<Mandate, Map<String, Long>> openWork(String bureau, Coverage coverage, LocalDate day) {
        return book.with(reorganisation -> reorganisation.openWork().of(bureau, coverage, day));
    }

    /** The bureau at whose door people stand. */
    public Bureau house() {
        return acting.bureau(null);
    }

    /** An office as people and clients name it: by its number, or by its code where it has none or is gone. */
    public String officeName(String bureau, String office) {
        return acting.bureaus().stream()
                .filter(known -> known.code().equals(bureau))
                .flatMap(known -> known.offices().stream())
                .filter(known -> known.code().equals(office))
                .map(Office::number)
                .map(number -> number == null ? office : number.toString())
                .findFirst()
                .orElse(office);
    }

    /** Today in Shanghai. */
    public LocalDate today() {
        return acting.today();
    }
}
