package org.throughline.enterprises.persistence;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.OrganisationHoldings.Piece;
import org.throughline.directory.Reach;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.Phrase;

/** What lies with an organisation, as rows: those of one kind, a page at a time, and whether they changed. */
final class PassedRows {

    private static final UUID FIRST = new UUID(0, 0);

    private final EntityManager entities;
    private final String from;
    private final String called;
    private final Object[] values;

    /**
     * Some rows of a table whose identity and version are {@code x.id} and {@code x.version}.
     *
     * @param from the table and the condition, from {@code from} on
     * @param called the expression of the name people know one by
     * @param values what the condition speaks of
     */
    PassedRows(EntityManager entities, String from, String called, Object... values) {
        this.entities = entities;
        this.from = from;
        this.called = called;
        this.values = values.clone();
    }

    long count() {
        return MergeRows.number(entities, "select count(*) " + from, values);
    }

    /** How many of them concern firms, in {@code e}, that lie outside a reach. */
    long outside(Reach reach) {
        Conditions within = Conditions.within(reach);
        if (within.isEmpty()) {
            return 0;
        }
        List<Object> all = new ArrayList<>(List.of(values));
        all.addAll(within.values());
        String sql =
                "select count(*) " + from + " and not coalesce((" + String.join(" and ", within.terms()) + "), false)";
        return MergeRows.number(entities, sql, all.toArray());
    }

    /** Another one as soon as any of them is added, changed or gone. */
    String stamp() {
        String sql = "select coalesce(md5(string_agg(x.id || '-' || x.version, ' ' order by x.id)), '') " + from;
        return MergeRows.texts(entities, sql, values).get(0);
    }

    Page<Piece> page(int limit, @Nullable Cursor after) {
        List<Object> all = new ArrayList<>(List.of(values));
        all.add(after == null ? FIRST : UUID.fromString(after.key().get(0)));
        String sql = "select x.id, " + called + " " + from + " and x.id > ? order by x.id limit " + (limit + 1);
        List<Piece> found = MergeRows.all(
                entities, sql, row -> new Piece(row.getObject(1, UUID.class), row.getString(2)), all.toArray());
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        String last = found.get(limit - 1).id().toString();
        return new Page<>(found.subList(0, limit), new Cursor(List.of(last)));
    }

    /** What people call the kind. */
    static BilingualText called(String texts) {
        Phrase phrase = new Phrase(texts, "passes");
        return new BilingualText(phrase.in(Locale.SIMPLIFIED_CHINESE), phrase.in(Locale.ENGLISH));
    }

    /** A sentence about how many stand in the way; empty for none. */
    static List<Phrase> obstacle(String texts, String key, long count) {
        return count == 0 ? List.of() : List.of(new Phrase(texts, key, Map.of("count", Long.toString(count))));
    }
}
