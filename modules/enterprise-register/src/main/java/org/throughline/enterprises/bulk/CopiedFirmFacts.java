package org.throughline.enterprises.bulk;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FirmFact;
import org.throughline.enterprises.FirmFactsFeed;

/** Facts by COPY, changes by what transactions a snapshot did not see; on connections of its own. */
public final class CopiedFirmFacts implements FirmFactsFeed {

    /** A reading ends by itself when the database works too long on it, or nobody takes what comes. */
    private static final String SNAPSHOT = "set transaction isolation level repeatable read, read only;"
            + " set local statement_timeout = '10min'; set local idle_in_transaction_session_timeout = '60s'";

    /** A node that was away so long reads all: what changed is forgotten after a day. */
    private static final String LONG_AGO = "20 hours";

    /** Rows of another cluster, from which a dump was taken, speak of transactions that have not been yet. */
    private static final String NEWS = """
            with news as materialized (
                select distinct c.firm from enterprises.firm_change c
                where c.xid >= pg_snapshot_xmin(?::pg_snapshot) and c.xid < pg_snapshot_xmax(pg_current_snapshot())
                  and not pg_visible_in_snapshot(c.xid, ?::pg_snapshot))
            select pg_current_snapshot()::text, now(),
                now() - ? > interval '%s' or exists (select from news where firm is null),
                array(select firm from news where firm is not null)
            """.formatted(LONG_AGO);

    private static final String FIRMS =
            "select e.id, e.industry, e.district, e.zone from enterprises.enterprise e where e.merged_into is null";

    private static final String VALUES =
            "f.definition_id, f.year, f.recording_id, f.as_of," + " f.ends_on, f.number, f.day, f.truth, f.words";

    private static final String COLUMNS = "f.enterprise_id, " + VALUES;

    private static final String FACTS = "select " + COLUMNS + " from enterprises.fact f where f.latest";

    private static final String FIRMS_SEEN = """
            select e.id, coalesce(h.industry, e.industry), coalesce(h.district, e.district),
                case when h.enterprise_id is null then e.zone else h.zone end
            from enterprises.enterprise e
            left join lateral (
                select b.enterprise_id, b.industry, b.district, b.zone from enterprises.enterprise_history b
                where b.enterprise_id = e.id and not enterprises.seen(b.superseded_xid, '%1$s')
                order by b.version limit 1) h on true
            where (e.merged_into is null or exists (
                select from enterprises.merge m where m.former = e.id and not enterprises.seen(m.xid, '%1$s')))
            """;

    /**
     * The latest day of what was believed: what was corrected since was believed then. Firms that were merged since are
     * seen as they were before the first of the merges that the view did not see.
     */
    private static final String FACTS_SEEN = """
            with late as (
                select distinct on (m.firm) m.firm, m.former
                from (
                    select former as firm, former, at, id from enterprises.merge where not enterprises.seen(xid, '%1$s')
                    union all
                    select surviving, former, at, id from enterprises.merge where not enterprises.seen(xid, '%1$s')) m
                order by m.firm, m.at, m.id)
            select distinct on (f.enterprise_id, f.definition_id, f.year) %2$s
            from (
                select f.enterprise_id, f.latest, f.superseded_by, %3$s from enterprises.fact f
                where not exists (select from late l where l.firm = f.enterprise_id)
                union all
                select f.firm, f.latest, f.superseded_by, %3$s from enterprises.fact_before_merge f
                join late l on l.firm = f.firm and l.former = f.former) f
            join enterprises.recording r on r.id = f.recording_id and enterprises.seen(r.xid, '%1$s')
            left join enterprises.recording s on s.id = f.superseded_by
            where (s.id is null or not enterprises.seen(s.xid, '%1$s'))
            """;

    private static final String LATEST_FIRST = " order by f.enterprise_id, f.definition_id, f.year, f.as_of desc";

    private final DataSource source;

    public CopiedFirmFacts(DataSource source) {
        this.source = source;
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T read(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** One view of the data from beginning to end; outside any transaction. */
    private <T> T snapshot(Work<T> work) {
        return read(connection -> {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(SNAPSHOT);
                return work.on(connection);
            } finally {
                // A connection that the database has closed meanwhile is no matter any more.
                if (connection.isValid(0)) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
        });
    }

    @Override
    public Mark all(Sink sink) {
        return snapshot(connection -> {
            Mark mark = mark(connection);
            tell(connection, FIRMS, FACTS, "", sink);
            return mark;
        });
    }

    @Override
    public News since(Mark mark, Sink sink) {
        News first = read(connection -> news(connection, mark));
        if (first.tooMany() || first.firms().isEmpty()) {
            return first;
        }
        return snapshot(connection -> {
            News news = news(connection, mark);
            if (!news.tooMany()) {
                some(connection, FIRMS, FACTS, "", news.firms(), sink);
            }
            return news;
        });
    }

    @Override
    public void asSeen(Mark mark, Sink sink) {
        snapshot(connection -> {
            tell(connection, seen(FIRMS_SEEN, mark), seen(FACTS_SEEN, mark), LATEST_FIRST, sink);
            return mark;
        });
    }

    @Override
    public void asSeen(Mark mark, Collection<UUID> firms, Sink sink) {
        read(connection -> {
            some(connection, seen(FIRMS_SEEN, mark), seen(FACTS_SEEN, mark), LATEST_FIRST, firms, sink);
            return mark;
        });
    }

    private static String seen(String query, Mark mark) {
        return query.formatted(mark.snapshot(), COLUMNS, VALUES);
    }

    private static Mark mark(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_current_snapshot()::text, now()")) {
            row.next();
            return mark(row);
        }
    }

    private static Mark mark(ResultSet row) throws SQLException {
        return new Mark(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant());
    }

    private static News news(Connection connection, Mark mark) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEWS)) {
            statement.setString(1, mark.snapshot());
            statement.setString(2, mark.snapshot());
            statement.setObject(3, mark.at().atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                boolean tooMany = row.getBoolean(3);
                UUID[] firms = (UUID[]) row.getArray(4).getArray();
                return new News(mark(row), tooMany, tooMany ? Set.of() : Set.of(firms));
            }
        }
    }

    private static void some(
            Connection connection, String firms, String facts, String order, Collection<UUID> which, Sink sink)
            throws SQLException {
        String list = which.stream().map(UUID::toString).collect(Collectors.joining(",", "'{", "}'::uuid[]"));
        tell(
                connection,
                firms + " and e.id = any (" + list + ")",
                facts + " and " + of(list),
                order,
                sourcesOf(list),
                sink);
    }

    /** Facts of some firms, by the indexes that there are: one of the latest, one of all others. */
    private static String of(String list) {
        return "(f.latest and f.enterprise_id = any (%1$s) or not f.latest and f.enterprise_id = any (%1$s))"
                .formatted(list);
    }

    static String sourcesOf(String list) {
        return "select r.id, r.source from enterprises.recording r where r.id in"
                + " (select f.recording_id from enterprises.fact f where " + of(list) + ")";
    }

    /** What is asked of some firms: what is known now, and what a view saw. */
    static List<String> factsOf(String list, Mark mark) {
        return List.of(FACTS + " and " + of(list), seen(FACTS_SEEN, mark) + " and " + of(list) + LATEST_FIRST);
    }

    private static void tell(Connection connection, String firms, String facts, String order, Sink sink)
            throws SQLException {
        tell(connection, firms, facts, order, "select r.id, r.source from enterprises.recording r", sink);
    }

    private static void tell(Connection connection, String firms, String facts, String order, String sources, Sink sink)
            throws SQLException {
        Map<Short, FactDefinition> told = CatalogueRows.read(connection).entrySet().stream()
                .filter(entry -> !entry.getValue().isPersonal())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        String some = told.keySet().stream().map(String::valueOf).collect(Collectors.joining(",", "'{", "}'"));
        CopiedColumns.each(
                connection,
                firms,
                row -> sink.firm(
                        row.identity(),
                        Objects.requireNonNull(row.words()),
                        Objects.requireNonNull(row.words()),
                        row.words()));
        Map<Integer, String> said = sources(connection, sources);
        CopiedColumns.each(
                connection,
                facts + " and f.definition_id = any (" + some + ")" + order,
                row -> sink.fact(row.identity(), fact(row, told, said)));
    }

    private static FirmFact fact(CopiedColumns row, Map<Short, FactDefinition> told, Map<Integer, String> said) {
        Integer definition = Objects.requireNonNull(row.small());
        Integer year = row.small();
        String source = Objects.requireNonNull(said.get(row.whole()));
        LocalDate asOf = Objects.requireNonNull(row.day());
        LocalDate endsOn = row.day();
        Object number = row.number();
        Object day = row.day();
        Object truth = row.truth();
        Object words = row.words();
        Object value = number != null ? number : day != null ? day : truth != null ? truth : words;
        return new FirmFact(
                Objects.requireNonNull(told.get(definition.shortValue())).name(),
                year,
                Objects.requireNonNull(value),
                source,
                asOf,
                endsOn);
    }

    private static Map<Integer, String> sources(Connection connection, String query) throws SQLException {
        Map<Integer, String> sources = new HashMap<>();
        Map<String, String> once = new HashMap<>();
        CopiedColumns.each(connection, query, row -> {
            int recording = row.whole();
            String source = Objects.requireNonNull(row.words());
            sources.put(recording, once.computeIfAbsent(source, one -> one));
        });
        return sources;
    }
}
