package org.throughline.journal.chain;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Links as rows, and the entries that have none yet. */
final class LinkSql {

    /** The columns that {@link #link} reads, in its order. */
    static final String LINK = "s.position, s.entry_id, s.digest, s.previous_hash, s.horizon::text, s.sealed_at,"
            + " s.hash_algorithm, s.hash";

    static final int LINK_COLUMNS = 8;

    /** Any number does, as long as nobody else in this database uses it. */
    private static final long SEALING = 0x7468_726f_7567_686cL;

    private static final String LAST = "select " + LINK + ", s.horizon > pg_snapshot_xmax(pg_current_snapshot()),"
            + " coalesce((select e.transaction_id::text from journal.entry e where e.id = s.entry_id), '0')"
            + " from journal.seal s order by s.position desc limit 1";

    private static final String HASH_AT = "select hash from journal.seal where position = ?";

    /**
     * One statement sees one state: what is committed and which transactions are still at work belong together. First
     * what committed late, in transactions before that of the last link; then what stands behind the last link. The
     * entries of its own transaction became visible all at once, and those up to it have their links: they are passed
     * over, however many they are.
     */
    static final String UNSEALED = """
            with asked as (
                select ?::xid8 as floor, ?::xid8 as transaction, ?::uuid as entry,
                    coalesce(?::xid8, pg_snapshot_xmax(pg_current_snapshot())) as ceiling)
            select id, digest, transaction_id::text, pg_snapshot_xmin(pg_current_snapshot())::text
            from (
                (select e.id, e.digest, e.transaction_id
                from journal.entry e
                where e.transaction_id >= (select floor from asked)
                    and e.transaction_id < (select least(transaction, ceiling) from asked)
                    and not exists (select from journal.seal s where s.entry_id = e.id)
                order by e.transaction_id, e.id
                limit ?)
                union all
                (select e.id, e.digest, e.transaction_id
                from journal.entry e
                where (e.transaction_id, e.id) > ((select transaction from asked), (select entry from asked))
                    and e.transaction_id >= (select floor from asked)
                    and e.transaction_id < (select ceiling from asked)
                    and not exists (select from journal.seal s where s.entry_id = e.id)
                order by e.transaction_id, e.id
                limit ?)
            ) as unsealed
            order by unsealed.transaction_id, unsealed.id
            limit ?
            """;

    /**
     * For the transaction at hand: the planner knows too little of tables that grow by thousands of rows between two of
     * its counts, and would now and then rather read and sort all of them.
     */
    static final String BY_INDEX = "set local enable_sort = off; set local enable_hashjoin = off;"
            + " set local enable_mergejoin = off; set local enable_seqscan = off; set local enable_bitmapscan = off";

    private static final String INSERT = """
            insert into journal.seal
                (position, entry_id, digest, previous_hash, horizon, sealed_at, hash_algorithm, hash)
            select position, entry_id, digest, previous_hash, ?::xid8, ?, ?, hash
            from unnest(?::bigint[], ?::uuid[], ?::bytea[], ?::bytea[], ?::bytea[])
                as made (position, entry_id, digest, previous_hash, hash)
            """;

    private LinkSql() {}

    /**
     * The last link.
     *
     * @param numbersStartedAnew whether the numbers of transactions have started anew since, as in a restored database
     * @param transaction that wrote the entry of the link; 0 if the entry is gone
     */
    record Last(Link link, boolean numbersStartedAnew, long transaction) {}

    /**
     * Where to look for entries without a link.
     *
     * @param from the first transaction that can have any
     * @param before the first transaction that is not looked at; null for none
     * @param transaction up to {@code entry} all its entries have their links; 0 for none
     */
    record Search(long from, @Nullable Long before, long transaction, UUID entry) {

        private static final UUID NO_ENTRY = new UUID(0, 0);

        static final Search OF_ALL = new Search(0, null, 0, NO_ENTRY);

        /** Behind a link; everywhere, and whatever the number, where numbers have started anew. */
        static Search behind(Last last) {
            return last.numbersStartedAnew
                    ? new Search(0, -1L, 0, NO_ENTRY)
                    : new Search(last.link.horizon(), null, last.transaction, last.link.entry());
        }
    }

    /**
     * An entry without a link.
     *
     * @param oldestAtWork every transaction with a lower number was over when this was read
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared, never handed out.
    record Unsealed(UUID entry, byte[] digest, long transaction, long oldestAtWork) {}

    /** Whether this connection may seal until its transaction ends; one in the whole database may. */
    static boolean claim(Connection connection) throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            claim.setLong(1, SEALING);
            try (ResultSet row = claim.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    static Optional<Last> last(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LAST)) {
            return row.next()
                    ? Optional.of(new Last(
                            link(row, 1),
                            row.getBoolean(LINK_COLUMNS + 1),
                            Long.parseUnsignedLong(row.getString(LINK_COLUMNS + 2))))
                    : Optional.empty();
        }
    }

    static Optional<byte[]> hashAt(Connection connection, long position) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(HASH_AT)) {
            query.setLong(1, position);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        }
    }

    /** Committed entries without a link, in the order of their transactions' numbers. */
    static List<Unsealed> unsealed(Connection connection, Search search, int most) throws SQLException {
        execute(connection, BY_INDEX);
        try (PreparedStatement query = connection.prepareStatement(UNSEALED)) {
            bind(query, search, most);
            List<Unsealed> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new Unsealed(
                            row.getObject(1, UUID.class),
                            row.getBytes(2),
                            Long.parseUnsignedLong(row.getString(3)),
                            Long.parseUnsignedLong(row.getString(4))));
                }
            }
            return found;
        }
    }

    static void bind(PreparedStatement query, Search search, int most) throws SQLException {
        query.setString(1, Long.toUnsignedString(search.from()));
        query.setString(2, Long.toUnsignedString(search.transaction()));
        query.setObject(3, search.entry());
        query.setString(4, search.before() == null ? null : Long.toUnsignedString(search.before()));
        query.setInt(5, most);
        query.setInt(6, most);
        query.setInt(7, most);
    }

    /** Adds links that were made together: they share horizon, moment and algorithm. */
    static void insert(Connection connection, List<Link> links) throws SQLException {
        Link any = links.get(0);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, Long.toUnsignedString(any.horizon()));
            insert.setObject(2, any.sealedAt().atOffset(ZoneOffset.UTC));
            insert.setString(3, any.algorithm());
            insert.setArray(4, array(connection, "bigint", links.stream().map(Link::position)));
            insert.setArray(5, array(connection, "uuid", links.stream().map(Link::entry)));
            insert.setArray(6, bytes(connection, links.stream().map(Link::digest)));
            insert.setArray(7, bytes(connection, links.stream().map(Link::previousHash)));
            insert.setArray(8, bytes(connection, links.stream().map(Link::hash)));
            insert.executeUpdate();
        }
    }

    /** Reads {@link #LINK} from column {@code first} on. */
    static Link link(ResultSet row, int first) throws SQLException {
        return new Link(
                row.getLong(first),
                row.getObject(first + 1, UUID.class),
                row.getBytes(first + 2),
                row.getBytes(first + 3),
                Long.parseUnsignedLong(row.getString(first + 4)),
                EntrySql.instant(row, first + 5),
                row.getString(first + 6),
                row.getBytes(first + 7));
    }

    /** Carries statements out that say nothing back. */
    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Array array(Connection connection, String type, Stream<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    private static Array bytes(Connection connection, Stream<byte[]> values) throws SQLException {
        return connection.createArrayOf("bytea", values.toArray(byte[][]::new));
    }
}
