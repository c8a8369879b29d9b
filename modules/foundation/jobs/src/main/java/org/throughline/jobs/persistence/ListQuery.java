package org.throughline.jobs.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.jobs.domain.Asker;
import org.throughline.jobs.domain.JobBook.Listing;

/**
 * A list as a statement with only those conditions that narrow it, so that each has the index it needs.
 *
 * @param values of its placeholders, in their order
 */
record ListQuery(String sql, List<Object> values) {

    static ListQuery of(Listing listing, @Nullable UUID before, int limit) {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        Asker asker = listing.asker();
        if (asker != null) {
            narrow("asker_kind = ?", asker.kind().name(), conditions, values);
            narrow("asker = ?", asker.name(), conditions, values);
        }
        narrow("state = ?", listing.state() == null ? null : listing.state().name(), conditions, values);
        narrow("kind = ?", listing.kind(), conditions, values);
        narrow("id < ?", before, conditions, values);
        values.add(limit);
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return new ListQuery(
                "select " + JobRow.COLUMNS + " from jobs.job" + where + " order by id desc limit ?",
                List.copyOf(values));
    }

    private static void narrow(String condition, @Nullable Object value, List<String> conditions, List<Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }
}
