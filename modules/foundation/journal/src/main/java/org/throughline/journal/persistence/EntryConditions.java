package org.throughline.journal.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.journal.JournalFilter;
import org.throughline.journal.JournalQuery;
import org.throughline.journal.JournalReading.UnusablePlace;
import org.throughline.journal.JournalRecord;
import org.throughline.journal.chain.EntrySql;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.TimeOrderedUuid;

/** A question to the journal as one statement with its values. */
final class EntryConditions {

    /** How far an identity may be ahead of the instant beside it, after a clock was set back. */
    private static final long AHEAD_MILLIS = 11_000;

    private static final long LAST_MILLIS = (1L << 48) - 1;

    private final List<String> terms = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private String end = "";

    private EntryConditions() {}

    static EntryConditions of(UUID id) {
        EntryConditions one = new EntryConditions();
        one.and("e.id = ?", id);
        return one;
    }

    /** One row more than is asked for, if there is one, so that the page knows whether another follows. */
    static EntryConditions of(JournalQuery query) {
        boolean oldest = query.order() == JournalQuery.Order.OLDEST;
        EntryConditions page = new EntryConditions();
        page.meant(query.filter());
        page.and(oldest ? "e.id > ?" : "e.id < ?", entryAt(query.after(), query.order()));
        page.end = " order by e.id" + (oldest ? "" : " desc") + " limit ?";
        page.values.add(query.limit() + 1);
        return page;
    }

    static Cursor placeOf(JournalQuery.Order order, JournalRecord entry) {
        return new Cursor(List.of(order.name(), entry.id().toString()));
    }

    String sql() {
        String where = terms.isEmpty() ? "" : " where " + String.join(" and ", terms);
        return EntrySql.RECORDS + where + end;
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int at = 0; at < values.size(); at++) {
            statement.setObject(at + 1, values.get(at));
        }
    }

    private void meant(JournalFilter filter) {
        and("e.subject_id = ?", filter.subject());
        and("e.kind = ?", filter.kind());
        and("e.actor = ?", filter.actor());
        if (filter.from() != null) {
            and("e.at >= ?", filter.from().atOffset(ZoneOffset.UTC));
            and("e.id >= ?", identityAt(filter.from(), 0));
        }
        if (filter.to() != null) {
            and("e.at < ?", filter.to().atOffset(ZoneOffset.UTC));
            and("e.id < ?", identityAt(filter.to(), AHEAD_MILLIS));
        }
    }

    private void and(String term, @Nullable Object value) {
        if (value != null) {
            terms.add(term);
            values.add(value);
        }
    }

    /** Identities sort by time: a bound on them lets every index of the journal narrow by time as well. */
    private static UUID identityAt(Instant instant, long later) {
        long seconds = Math.max(0, Math.min(instant.getEpochSecond(), LAST_MILLIS / 1_000));
        long millis = seconds * 1_000 + later + (instant.getEpochSecond() < 0 ? 0 : instant.getNano() / 1_000_000);
        return TimeOrderedUuid.of(Math.min(millis, LAST_MILLIS), 0, 0);
    }

    private static @Nullable UUID entryAt(@Nullable Cursor place, JournalQuery.Order order) {
        if (place == null) {
            return null;
        }
        if (place.key().size() != JournalQuery.CURSOR_PARTS
                || !place.key().get(0).equals(order.name())) {
            throw new UnusablePlace();
        }
        try {
            return UUID.fromString(place.key().get(1));
        } catch (IllegalArgumentException noIdentity) {
            throw new UnusablePlace();
        }
    }
}
