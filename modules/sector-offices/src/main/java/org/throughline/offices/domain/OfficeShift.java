package org.throughline.offices.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a plan makes otherwise for one office.
 *
 * @param office its code in the bureau
 * @param gained how many tracks and functions it gets, for some days at least
 * @param lost how many it has no more, for some days at least
 * @param from the first day on which anything is otherwise for it
 */
public record OfficeShift(String office, int gained, int lost, LocalDate from) {

    /** Those of all offices that get something or lose something, by their codes. */
    public static List<OfficeShift> of(List<MandateChange> changes) {
        Map<String, OfficeShift> shifts = new TreeMap<>();
        for (MandateChange change : changes) {
            String former = change.former();
            String next = change.next();
            if (!Objects.equals(former, next)) {
                LocalDate from = change.period().start();
                if (former != null) {
                    shifts.merge(former, new OfficeShift(former, 0, 1, from), OfficeShift::and);
                }
                if (next != null) {
                    shifts.merge(next, new OfficeShift(next, 1, 0, from), OfficeShift::and);
                }
            }
        }
        return new ArrayList<>(shifts.values());
    }

    private OfficeShift and(OfficeShift other) {
        return new OfficeShift(
                office, gained + other.gained, lost + other.lost, from.isBefore(other.from) ? from : other.from);
    }
}
