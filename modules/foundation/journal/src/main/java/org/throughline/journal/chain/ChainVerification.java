package org.throughline.journal.chain;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.journal.JournalVerification;

/** Reads the chain as a stream, link by link with its entry, in one view of the data. */
public final class ChainVerification implements JournalVerification {

    private static final String COUNTS =
            "select (select count(*) from journal.entry), (select count(*) from journal.seal)";

    /** Not where the numbers of transactions have started anew: there the sealer still has to look through all. */
    private static final String SMUGGLED = """
            select e.id
            from journal.entry e,
                (select horizon from journal.seal order by position desc limit 1) last
            where e.transaction_id < last.horizon
                and last.horizon <= pg_snapshot_xmax(pg_current_snapshot())
                and not exists (select from journal.seal s where s.entry_id = e.id)
            limit 1
            """;

    private final Path folder;
    private final Path archive;

    public ChainVerification(Path folder, Path archive) {
        this.folder = folder;
        this.archive = archive;
    }

    @Override
    public Verdict verify(Connection connection) throws SQLException, IOException {
        // Before the view of the data is taken: whatever they vouch for is committed then.
        KnownCheckpoints checkpoints = KnownCheckpoints.of(folder);
        boolean alone = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            LinkSql.execute(connection, "set transaction isolation level repeatable read, read only");
            return verdict(connection, checkpoints);
        } finally {
            connection.rollback();
            connection.setAutoCommit(alone);
        }
    }

    private Verdict verdict(Connection connection, KnownCheckpoints checkpoints) throws SQLException, IOException {
        ChainWalk walk = new ChainWalk(checkpoints);
        Break found;
        long archived;
        try (Hashing hashing = new Hashing()) {
            found = new ArchiveWalk(archive, hashing).walk(walk, ArchiveSql.all(connection));
            archived = walk.reached();
            if (found == null) {
                walk(connection, hashing, walk);
                found = firstBreak(connection, walk, checkpoints);
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COUNTS)) {
            row.next();
            return new Verdict(
                    archived + row.getLong(1),
                    archived + row.getLong(2),
                    checkpoints.count(),
                    found,
                    walk.clockSetBack());
        }
    }

    private static @Nullable Break firstBreak(Connection connection, ChainWalk walk, KnownCheckpoints checkpoints)
            throws SQLException {
        if (walk.broken().isPresent()) {
            ChainWalk.Step step = walk.broken().get();
            Harm harm = new Diagnosis(connection).of(step);
            return new Break(step.position(), harm, step.entry().orElse(null));
        }
        if (checkpoints.reachBeyond(walk.reached())) {
            return new Break(walk.reached() + 1, Harm.CUT_OFF, null);
        }
        Optional<Break> forged = checkpoints.forged().map(at -> new Break(at, Harm.CHECKPOINT_FORGED, null));
        return forged.isPresent() ? forged.get() : smuggledIn(connection);
    }

    private static void walk(Connection connection, Hashing hashing, ChainWalk walk) throws SQLException, IOException {
        try (ChainRows rows = new ChainRows(connection)) {
            hashing.walk(walk, rows::next);
        }
    }

    private static @Nullable Break smuggledIn(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SMUGGLED)) {
            return row.next() ? new Break(0, Harm.SMUGGLED_IN, row.getObject(1, UUID.class)) : null;
        }
    }
}
