package org.throughline.policies.book;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.policies.catalogue.Policy;
import org.throughline.policies.catalogue.PolicyStatus;

/** Policies a page at a time, those entered last first. */
public final class PolicyList {

    /** Sort keys of the list. */
    public static final int CURSOR_PARTS = 1;

    /** One way to say where versions of each status stand; what is over has expired. */
    private static final String OF_STATUS =
            "exists (select from policies.policy_version s where s.policy = p.id" + " and s.status %s and %s)";

    private static final String NOT_OVER = "(s.valid_to is null or s.valid_to > ?)";

    private final Connection connection;
    private final LocalDate day;

    /** @param day on which things stand as they are told */
    public PolicyList(Connection connection, LocalDate day) {
        this.connection = connection;
        this.day = day;
    }

    /**
     * Which policies are asked for.
     *
     * @param status that a version of theirs has; null for any
     * @param track code of one that they support; null for any
     * @param issuer in full; null for any
     * @param region code of a place for which they are meant alone or among others, exactly; null for any
     * @param words that stand in the title, the code, the number or the title of a clause; null for any
     */
    public record Filter(
            @Nullable PolicyStatus status,
            @Nullable String track,
            @Nullable String issuer,
            @Nullable String region,
            @Nullable String words) {

        /** All of them. */
        public static final Filter NONE = new Filter(null, null, null, null, null);
    }

    /** One page from after a policy on. */
    public Page<Policy> page(Filter filter, int limit, @Nullable UUID after) throws SQLException {
        List<Object> values = new ArrayList<>();
        String sql = sql(filter, after, values) + " limit " + (limit + 1);
        List<Policy> rows = PolicySql.list(connection, sql, PolicyRows::policy, values.toArray());
        boolean more = rows.size() > limit;
        List<Policy> shown = more ? rows.subList(0, limit) : rows;
        return new Page<>(
                shown, more ? new Cursor(List.of(shown.get(limit - 1).id().toString())) : null);
    }

    /**
     * What few policies have is looked for first, along its index: their place, else their track, else their issuer.
     */
    String sql(Filter filter, @Nullable UUID after, List<Object> values) {
        StringBuilder sql = new StringBuilder("select " + PolicyRows.COLUMNS + " from ");
        String id = from(filter, sql, values);
        where(filter, sql, values);
        if (after != null) {
            sql.append(" and ").append(id).append(" < ?");
            values.add(after);
        }
        return sql.append(" order by ").append(id).append(" desc").toString();
    }

    /** Which column has the identities in the order of the index. */
    private String from(Filter filter, StringBuilder sql, List<Object> values) {
        String standing = " cross join " + PolicyRows.STANDING + " where ";
        values.addAll(List.of(day, day));
        if (filter.region() != null) {
            sql.append("policies.policy_place l join policies.policy p on p.id = l.policy" + standing + "l.place = ?");
            values.add(filter.region());
            return "l.policy";
        }
        if (filter.track() != null) {
            sql.append("policies.policy_track l join policies.policy p on p.id = l.policy" + standing + "l.track = ?");
            values.add(filter.track());
            return "l.policy";
        }
        sql.append("policies.policy p" + standing + (filter.issuer() == null ? "true" : "p.issuer = ?"));
        if (filter.issuer() != null) {
            values.add(filter.issuer());
        }
        return "p.id";
    }

    private void where(Filter filter, StringBuilder sql, List<Object> values) {
        if (filter.region() != null && filter.track() != null) {
            sql.append(" and exists (select from policies.policy_track t where t.policy = p.id and t.track = ?)");
            values.add(filter.track());
        }
        if (filter.issuer() != null && (filter.region() != null || filter.track() != null)) {
            sql.append(" and p.issuer = ?");
            values.add(filter.issuer());
        }
        if (filter.status() != null) {
            status(filter.status(), sql, values);
        }
        if (filter.words() != null) {
            sql.append(" and (strpos(lower(concat_ws(E'\\n', p.title, p.title_en, p.code, p.document_number)),"
                    + " lower(?)) > 0 or exists (select from policies.policy_version w join policies.clause c"
                    + " on c.version = w.id where w.policy = p.id and strpos(lower(c.title), lower(?)) > 0))");
            values.addAll(List.of(filter.words(), filter.words()));
        }
    }

    private void status(PolicyStatus status, StringBuilder sql, List<Object> values) {
        if (status == PolicyStatus.EXPIRED) {
            sql.append(" and ").append(OF_STATUS.formatted("in ('ISSUED', 'SUSPENDED')", "s.valid_to <= ?"));
            values.add(day);
        } else if (status.takesItsDays()) {
            sql.append(" and ").append(OF_STATUS.formatted("= ?", NOT_OVER));
            values.addAll(List.of(status.name(), day));
        } else {
            sql.append(" and ").append(OF_STATUS.formatted("= ?", "true"));
            values.add(status.name());
        }
    }
}
