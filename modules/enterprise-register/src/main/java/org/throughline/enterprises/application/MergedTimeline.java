package org.throughline.enterprises.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.Timeline;
import org.throughline.enterprises.TimelineEntry;
import org.throughline.enterprises.TimelineSource;
import org.throughline.enterprises.TimelineSource.Place;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.Uscc;

/**
 * Merges what the sources tell. Each is asked for no more than one page and one entry, from the place where the last
 * page ended; entries of one moment stand by source and identity, so that every page goes on where the last one ended.
 */
@ApplicationScoped
public class MergedTimeline implements Timeline {

    private static final Instant FIRST = Instant.EPOCH.minusSeconds(100L * 366 * 86_400);
    private static final Instant LAST = Instant.parse("2500-01-01T00:00:00Z");
    private static final String GREATEST = "\u007f";
    private static final Comparator<Told> ORDER = Comparator.comparing(
                    (Told told) -> told.entry().at())
            .thenComparing(Told::source)
            .thenComparing(told -> told.entry().id());

    private EnterpriseDirectory register;
    private Iterable<TimelineSource> sources;

    @SuppressWarnings("NullAway.Init")
    protected MergedTimeline() {
        // For the CDI proxy.
    }

    @Inject
    public MergedTimeline(EnterpriseDirectory register, Instance<TimelineSource> sources) {
        this(register, (Iterable<TimelineSource>) sources);
    }

    public MergedTimeline(EnterpriseDirectory register, Iterable<TimelineSource> sources) {
        this.register = register;
        this.sources = sources;
    }

    @Override
    public Page<Told> page(Uscc uscc, Reach reach, int limit, @Nullable Cursor after) {
        Told end = after == null ? null : end(after);
        Optional<EnterpriseSummary> firm = register.find(uscc, reach);
        if (firm.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        List<Told> found = new ArrayList<>();
        for (TimelineSource source : sources) {
            Place place = place(source.name(), end);
            for (TimelineEntry entry : source.entries(firm.get(), reach, place, limit + 1)) {
                if (!place.isAfter(entry)) {
                    throw new IllegalStateException(source.name() + " tells what was not asked: " + entry.id());
                }
                found.add(new Told(source.name(), entry));
            }
        }
        found.sort(ORDER.reversed());
        boolean more = found.size() > limit;
        List<Told> items = more ? found.subList(0, limit) : found;
        return new Page<>(items, more ? cursor(items.get(limit - 1)) : null);
    }

    /** From where a source goes on after the last entry of a page, which may be another source's. */
    private static Place place(String source, @Nullable Told end) {
        if (end == null) {
            return new Place(LAST, "");
        }
        int order = source.compareTo(end.source());
        String id = order == 0 ? end.entry().id() : order < 0 ? GREATEST : "";
        return new Place(end.entry().at(), id);
    }

    private static Cursor cursor(Told end) {
        return new Cursor(
                List.of(end.entry().at().toString(), end.source(), end.entry().id()));
    }

    private static Told end(Cursor place) {
        try {
            Instant at = Instant.parse(place.key().get(0));
            if (at.isBefore(FIRST) || at.isAfter(LAST)) {
                throw new UnusablePlace();
            }
            String id = place.key().get(2);
            BilingualText nothing = new BilingualText("-", "-");
            return new Told(place.key().get(1), new TimelineEntry(at, id, "", nothing, "", null, null));
        } catch (DateTimeException noMoment) {
            throw new UnusablePlace();
        }
    }
}
