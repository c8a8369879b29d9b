package org.throughline.enterprises.bulk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file that nothing is wrong with as far as it can be judged by itself; null is what it does not say.
 *
 * @param dayNamed whether anybody says that it holds on that day
 * @param year what yearly facts speak of whose column names no year
 * @param doubtful whether the code has a wrong check digit
 * @param said one value for each slot of the plan
 */
record StagedRow(
        int line,
        String uscc,
        boolean doubtful,
        LocalDate asOf,
        boolean dayNamed,
        @Nullable Integer year,
        Details details,
        List<@Nullable String> said) {

    /** What the row says of the firm itself. */
    record Details(
            @Nullable String name,
            @Nullable String kind,
            @Nullable String industry,
            @Nullable String district,
            @Nullable String zone) {}
}
