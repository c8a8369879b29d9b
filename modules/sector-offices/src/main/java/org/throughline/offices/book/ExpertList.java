package org.throughline.offices.book;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Page;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.domain.Expert;

/** The experts of a bureau a page at a time, those entered last first. */
public final class ExpertList {

    /** Sort keys of the list. */
    public static final int CURSOR_PARTS = 1;

    /** No text that begins with another sorts behind that one with this letter after it. */
    private static final String LAST_LETTER = new String(Character.toChars(Character.MAX_CODE_POINT));

    private final Connection connection;
    private final String bureau;

    public ExpertList(Connection connection, String bureau) {
        this.connection = connection;
        this.bureau = bureau;
    }

    /**
     * Which experts are asked for.
     *
     * @param track null for all
     * @param field of expertise, as it was typed; null for all
     * @param institution how its name begins; null for all
     */
    public record Filter(
            @Nullable TrackCode track,
            @Nullable String field,
            @Nullable String institution) {

        /** All of them. */
        public static final Filter NONE = new Filter(null, null, null);
    }

    /** One page from after an expert on. */
    public Page<Expert> page(Filter filter, int limit, @Nullable UUID after) throws SQLException {
        List<Object> values = new ArrayList<>();
        String sql = sql(filter, after, values) + " limit " + (limit + 1);
        return Rows.page(
                ExpertRows.experts(connection, sql, values.toArray()),
                limit,
                last -> List.of(last.id().toString()));
    }

    /** What few experts have is looked for first, along its index: their track, else their field. */
    String sql(Filter filter, @Nullable UUID after, List<Object> values) {
        StringBuilder sql = new StringBuilder("select " + ExpertRows.COLUMNS + " from ");
        String id = from(filter, sql, values);
        sql.append(" and e.erased_at is null");
        if (filter.institution() != null) {
            sql.append(" and e.institution >= ? and e.institution < ?");
            values.addAll(List.of(filter.institution(), filter.institution() + LAST_LETTER));
        }
        if (after != null) {
            sql.append(" and ").append(id).append(" < ?");
            values.add(after);
        }
        return sql.append(" order by ").append(id).append(" desc").toString();
    }

    /** Which column has the identities in the order of the index. */
    private String from(Filter filter, StringBuilder sql, List<Object> values) {
        TrackCode track = filter.track();
        String field = filter.field();
        if (track == null && field == null) {
            sql.append("offices.expert e where e.bureau = ?");
            values.add(bureau);
            return "e.id";
        }
        if (track == null) {
            sql.append("offices.expert_field l join offices.expert e on e.id = l.expert");
            sql.append(" where l.bureau = ? and l.field = ?");
            values.addAll(List.of(bureau, String.valueOf(field)));
            return "l.expert";
        }
        sql.append(
                "offices.expert_track l join offices.expert e on e.id = l.expert where l.bureau = ? and l.track = ?");
        values.addAll(List.of(bureau, track.value()));
        if (field != null) {
            sql.append(" and exists (select from offices.expert_field f where f.bureau = ? and f.field = ?"
                    + " and f.expert = l.expert)");
            values.addAll(List.of(bureau, field));
        }
        return "l.expert";
    }
}
