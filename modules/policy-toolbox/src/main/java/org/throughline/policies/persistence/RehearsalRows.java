package org.throughline.policies.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Money;
import org.throughline.kernel.Page;
import org.throughline.policies.rehearsal.KeptRehearsal;

/** Rehearsals as rows: they are added and read, and never changed. */
final class RehearsalRows {

    private static final String COLUMNS = "id, title, policy, version, clause, replaces, eligibility, benefit, budget,"
            + " day, facts_as_of, firms, eligible, unknown, low, high, digest, made_at, made_by";

    private final Connection connection;

    RehearsalRows(Connection connection) {
        this.connection = connection;
    }

    void add(KeptRehearsal one, String result) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into policies.rehearsal (" + COLUMNS
                + ", result) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            bind(insert, 1, one.id());
            int next = bindDraft(insert, one.sent());
            bind(
                    insert,
                    next,
                    one.day(),
                    one.factsAsOf().atOffset(ZoneOffset.UTC),
                    one.firms(),
                    one.eligible(),
                    one.unknown(),
                    fen(one.low()),
                    fen(one.high()),
                    one.digest(),
                    one.madeAt().atOffset(ZoneOffset.UTC),
                    one.madeBy(),
                    result);
            insert.executeUpdate();
        }
    }

    /** Where the next column is. */
    private static int bindDraft(PreparedStatement insert, KeptRehearsal.Sent sent) throws SQLException {
        return bind(
                insert,
                2,
                sent.title(),
                sent.policy(),
                sent.version(),
                sent.clause(),
                sent.replaces(),
                sent.eligibility(),
                sent.benefit(),
                fen(sent.budget()));
    }

    Optional<KeptRehearsal> find(UUID id) throws SQLException {
        return list("select " + COLUMNS + " from policies.rehearsal where id = ?", id).stream()
                .findFirst();
    }

    Optional<String> result(UUID id) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select result from policies.rehearsal where id = ?")) {
            bind(query, 1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    Page<KeptRehearsal> page(@Nullable String policy, int limit, @Nullable UUID after) throws SQLException {
        List<Object> values = new ArrayList<>();
        List<KeptRehearsal> found = list(sql(policy, after, values) + " limit " + (limit + 1), values.toArray());
        boolean more = found.size() > limit;
        List<KeptRehearsal> shown = more ? found.subList(0, limit) : found;
        return new Page<>(
                shown, more ? new Cursor(List.of(shown.get(limit - 1).id().toString())) : null);
    }

    /** The list without its limit, along the index of the policy or the key. */
    static String sql(@Nullable String policy, @Nullable UUID after, List<Object> values) {
        StringBuilder sql = new StringBuilder("select " + COLUMNS + " from policies.rehearsal where true");
        if (policy != null) {
            sql.append(" and policy = ?");
            values.add(policy);
        }
        if (after != null) {
            sql.append(" and id < ?");
            values.add(after);
        }
        return sql.append(" order by id desc").toString();
    }

    private List<KeptRehearsal> list(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            bind(query, 1, values);
            try (ResultSet row = query.executeQuery()) {
                List<KeptRehearsal> list = new ArrayList<>();
                while (row.next()) {
                    list.add(rehearsal(row));
                }
                return list;
            }
        }
    }

    private static KeptRehearsal rehearsal(ResultSet row) throws SQLException {
        KeptRehearsal.Sent sent = new KeptRehearsal.Sent(
                row.getString(2),
                row.getString(3),
                row.getObject(4, Integer.class),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                money(row, 9));
        return new KeptRehearsal(
                row.getObject(1, UUID.class),
                sent,
                row.getObject(10, LocalDate.class),
                row.getObject(11, OffsetDateTime.class).toInstant(),
                row.getInt(12),
                row.getInt(13),
                row.getInt(14),
                money(row, 15),
                money(row, 16),
                row.getString(17),
                row.getObject(18, OffsetDateTime.class).toInstant(),
                row.getString(19));
    }

    private static @Nullable Long fen(@Nullable Money money) {
        return money == null ? null : money.fen();
    }

    private static @Nullable Money money(ResultSet row, int column) throws SQLException {
        Long fen = row.getObject(column, Long.class);
        return fen == null ? null : new Money(fen);
    }

    /** Where the next column is. */
    private static int bind(PreparedStatement statement, int from, @Nullable Object... values) throws SQLException {
        for (int at = 0; at < values.length; at++) {
            statement.setObject(from + at, values[at]);
        }
        return from + values.length;
    }
}
