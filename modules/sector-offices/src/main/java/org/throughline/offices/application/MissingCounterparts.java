package org.throughline.offices.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.OfficeFunction;
import org.throughline.directory.Standing;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Phrase;
import org.throughline.notices.DeskSource;
import org.throughline.offices.book.CounterpartList;
import org.throughline.offices.domain.CounterpartNeed;

/**
 * Topics that nobody stands for, on the desks of those who work in an office of the house that runs the bureau or
 * coordinates with departments today: somebody has to be found and written into the bureau's file.
 */
@ApplicationScoped
@Transactional
public class MissingCounterparts implements DeskSource {

    private static final String TEXTS = "org.throughline.offices.counterparts.texts";
    private static final Set<OfficeFunction> RUNNING =
            EnumSet.of(OfficeFunction.GENERAL_RUNNING, OfficeFunction.COORDINATION);

    private CounterpartBook book;
    private MandateService mandates;
    private ActingFor acting;

    @SuppressWarnings("NullAway.Init")
    protected MissingCounterparts() {
        // For the CDI proxy.
    }

    @Inject
    MissingCounterparts(CounterpartBook book, MandateService mandates, ActingFor acting) {
        this.book = book;
        this.mandates = mandates;
        this.acting = acting;
    }

    /** By this word they lie behind notices, which somebody said: they stay until a file is written. */
    @Override
    public String code() {
        return "vacant-counterparts";
    }

    /** None is ever late: no day was set. */
    @Override
    public Count count(Standing person, LocalDate today) {
        String bureau = acting.bureau(null).code();
        return runs(person, today) ? new Count(book.read(list -> list.countGaps(bureau, today)), 0) : Count.NONE;
    }

    @Override
    public List<Piece> first(Standing person, @Nullable Place after, int limit) {
        LocalDate today = acting.today();
        boolean past = after != null && after.due().equals(UNDATED) && after.key() == null;
        if (past || !runs(person, today)) {
            return List.of();
        }
        Bureau bureau = acting.bureau(null);
        String seen = after == null || !after.due().equals(UNDATED) ? null : after.key();
        CounterpartList.Key place = seen == null || seen.isEmpty() ? null : CounterpartList.Key.read(seen);
        return book.read(list -> list.gaps(bureau.code(), today, place, limit)).stream()
                .map(need -> piece(need, bureau))
                .toList();
    }

    private boolean runs(Standing person, LocalDate today) {
        Set<String> seats = person.seats().getOrDefault(MandateService.READ, Set.of());
        String bureau = acting.bureau(null).code();
        return seats.stream().anyMatch(seat -> seat.startsWith(bureau + "/"))
                && mandates.coverage(bureau, null).on(today).stream()
                        .filter(mandate -> mandate.function() != null && RUNNING.contains(mandate.function()))
                        .anyMatch(mandate -> seats.contains(bureau + "/" + mandate.office()));
    }

    private static Piece piece(CounterpartNeed need, Bureau bureau) {
        return new Piece(
                CounterpartList.Key.of(need).toString(),
                both("desk.kind", Map.of()),
                new BilingualText(title(need, Locale.CHINESE), title(need, Locale.ENGLISH)),
                bureau.name(),
                "/counterparts?topic=" + need.topic(),
                UNDATED);
    }

    private static String title(CounterpartNeed need, Locale language) {
        String level = new Phrase(TEXTS, "level." + need.level()).in(language);
        return new Phrase(TEXTS, "desk.title", Map.of("topic", need.name().in(language), "level", level)).in(language);
    }

    private static BilingualText both(String key, Map<String, String> values) {
        Phrase phrase = new Phrase(TEXTS, key, values);
        return new BilingualText(phrase.in(Locale.CHINESE), phrase.in(Locale.ENGLISH));
    }
}
