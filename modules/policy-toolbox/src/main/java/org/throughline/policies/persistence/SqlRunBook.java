package org.throughline.policies.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.PageQuery;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.policies.runs.MatchingRun;
import org.throughline.policies.runs.RunBook;
import org.throughline.policies.runs.RunContents;

/** Runs in their tables, on the connection of the transaction. */
@ApplicationScoped
class SqlRunBook implements RunBook {

    private static final String LATEST_FIRST = " order by facts_at desc, id desc limit ";
    private static final String BEFORE =
            " where (facts_at, id) < (select p.facts_at, p.id from policies.matching_run p where p.id = ?)";
    private static final String SELECT = "select " + RunRow.COLUMNS + " from policies.matching_run";

    @Resource(lookup = "java:app/jdbc/throughline")
    private DataSource source;

    @SuppressWarnings("NullAway.Init")
    SqlRunBook() {
        // For the container.
    }

    SqlRunBook(DataSource source) {
        this.source = source;
    }

    @Override
    public void keep(MatchingRun run, RunContents contents) {
        on(connection -> {
            RunRow.keep(connection, run, contents);
            return run;
        });
    }

    @Override
    public Optional<MatchingRun> find(UUID id) {
        return list(SELECT + " where id = ?", id).stream().findFirst();
    }

    @Override
    public Optional<MatchingRun> before(UUID id) {
        return list(SELECT + BEFORE + LATEST_FIRST + 1, id).stream().findFirst();
    }

    @Override
    public Optional<MatchingRun> latest() {
        return list(SELECT + LATEST_FIRST + 1).stream().findFirst();
    }

    @Override
    public Page<MatchingRun> page(int limit, @Nullable Cursor after) {
        String order = LATEST_FIRST + (limit + 1);
        List<MatchingRun> runs = after == null ? list(SELECT + order) : list(SELECT + BEFORE + order, place(after));
        boolean more = runs.size() > limit;
        List<MatchingRun> shown = more ? runs.subList(0, limit) : runs;
        return new Page<>(
                shown, more ? new Cursor(List.of(shown.get(limit - 1).id().toString())) : null);
    }

    private static UUID place(Cursor after) {
        String key = after.key().get(0);
        try {
            UUID id = UUID.fromString(key);
            if (id.toString().equals(key)) {
                return id;
            }
        } catch (IllegalArgumentException noId) {
            throw PageQuery.unusablePlace();
        }
        throw PageQuery.unusablePlace();
    }

    @Override
    public RunContents contents(MatchingRun run) {
        return on(connection -> RunRow.contents(connection, run));
    }

    private List<MatchingRun> list(String sql, Object... values) {
        return on(connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                for (int at = 0; at < values.length; at++) {
                    query.setObject(at + 1, values[at]);
                }
                List<MatchingRun> runs = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        runs.add(RunRow.of(row));
                    }
                }
                return runs;
            }
        });
    }

    @FunctionalInterface
    private interface Act<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T on(Act<T> act) {
        try (Connection connection = source.getConnection()) {
            return act.on(connection);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
