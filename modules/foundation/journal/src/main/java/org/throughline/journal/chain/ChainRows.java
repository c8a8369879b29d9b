package org.throughline.journal.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The chain as it lies in the database, stretch by stretch of positions, each link with its entry.
 *
 * <p>A stretch is every row between two positions, also where somebody has put two rows into one place. One statement
 * asks for all of them, so that the driver comes to know it and takes its values as bytes rather than as words. Links
 * lie in the order of positions already, and each finds its entry by one look: nothing is sorted.
 */
final class ChainRows implements AutoCloseable {

    static final int AT_ONCE = 5_000;

    static final String STRETCH = "select " + LinkSql.LINK + ", e.id, e.digest_algorithm, " + EntrySql.CONTENT
            + " from journal.seal s left join journal.entry e on e.id = s.entry_id"
            + " where s.position > ? and s.position <= ? order by s.position";

    private static final String AS_USUAL = "reset enable_sort; reset enable_hashjoin; reset enable_mergejoin;"
            + " reset enable_seqscan; reset enable_bitmapscan";

    private static final String NEXT = "select min(position) from journal.seal where position > ?";

    private final Connection connection;
    private final PreparedStatement stretch;
    private final long last;
    private long reached;

    /** All rows, in the transaction that has begun on the connection. */
    ChainRows(Connection connection) throws SQLException {
        this(connection, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** Rows with positions above {@code after} up to and with {@code last}. */
    ChainRows(Connection connection, long after, long last) throws SQLException {
        this.reached = after;
        this.last = last;
        this.connection = connection;
        LinkSql.execute(connection, LinkSql.BY_INDEX);
        this.stretch = connection.prepareStatement(STRETCH);
    }

    /** The links that follow what was given before, some thousand in their order; empty where nothing follows. */
    List<FoundLink> next() throws SQLException {
        List<FoundLink> found = between(reached, Math.min(last, Math.max(reached, 0) + AT_ONCE));
        if (found.isEmpty()) {
            @Nullable Long next = nextAfter(reached);
            found = next == null || next > last ? List.of() : between(reached, next);
        }
        if (!found.isEmpty()) {
            reached = found.get(found.size() - 1).link().position();
        }
        return found;
    }

    private List<FoundLink> between(long after, long end) throws SQLException {
        stretch.setLong(1, after);
        stretch.setLong(2, end);
        List<FoundLink> found = new ArrayList<>();
        try (ResultSet row = stretch.executeQuery()) {
            while (row.next()) {
                found.add(link(row));
            }
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        stretch.close();
        LinkSql.execute(connection, AS_USUAL);
    }

    private @Nullable Long nextAfter(long position) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(NEXT)) {
            query.setLong(1, position);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getObject(1, Long.class);
            }
        }
    }

    private static FoundLink link(ResultSet row) throws SQLException {
        Link link = LinkSql.link(row, 1);
        @Nullable UUID id = row.getObject(LinkSql.LINK_COLUMNS + 1, UUID.class);
        if (id == null) {
            return FoundLink.alone(link);
        }
        byte[] content = EntrySql.canonical(row, LinkSql.LINK_COLUMNS + 3);
        return new FoundLink(link, id, row.getString(LinkSql.LINK_COLUMNS + 2), content);
    }
}
