package org.throughline.offices.book;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.MandateImpact;
import org.throughline.offices.MandateImpact.OpenWork;
import org.throughline.offices.domain.Coverage;
import org.throughline.offices.domain.Mandate;

/** How much open work there is for what offices cover. */
public final class OpenWorkCounts {

    private final TouchedWork work;

    OpenWorkCounts(TouchedWork work) {
        this.work = work;
    }

    /** What people call each kind of open work, by its name; sorted. */
    public Map<String, BilingualText> kinds() {
        Map<String, BilingualText> kinds = new TreeMap<>();
        work.impacts().forEach(impact -> kinds.put(impact.kind(), impact.called()));
        return kinds;
    }

    /** Of each mandate that holds on a day, by kind; kinds without any are left out. */
    public Map<Mandate, Map<String, Long>> of(String bureau, Coverage coverage, LocalDate day) {
        Map<Mandate, Map<String, Long>> counts = new HashMap<>();
        for (Mandate mandate : coverage.on(day)) {
            List<TrackCode> tracks = mandate.track() == null ? List.of() : coverage.coveredAlike(mandate.track(), day);
            OpenWork lies = new OpenWork(bureau, mandate.office(), tracks, mandate.function());
            Map<String, Long> byKind = new TreeMap<>();
            for (MandateImpact impact : work.impacts()) {
                long count = impact.count(lies);
                if (count > 0) {
                    byKind.put(impact.kind(), count);
                }
            }
            counts.put(mandate, byKind);
        }
        return counts;
    }
}
