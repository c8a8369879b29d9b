package org.throughline.journal.chain;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.throughline.journal.chain.LinkSql.Last;
import org.throughline.journal.chain.LinkSql.Search;
import org.throughline.journal.chain.LinkSql.Unsealed;

/**
 * Puts committed entries into the chain, one batch at a time. Of all nodes one seals; the database decides which.
 *
 * <p>The order of the chain is that in which entries were seen committed. An entry that commits late is found all the
 * same: each link names the number below which every transaction was over, and the next batch looks from there on.
 */
public final class Sealer {

    /** Entries that one batch takes at most. */
    public static final int BATCH = 10_000;

    private static final Logger LOG = Logger.getLogger(Sealer.class.getName());

    private final CheckpointBook book;
    private final Clock clock;
    private final int most;
    private long complainedOf;

    public Sealer(CheckpointBook book, Clock clock) {
        this(book, clock, BATCH);
    }

    Sealer(CheckpointBook book, Clock clock, int most) {
        this.book = book;
        this.clock = clock;
        this.most = most;
    }

    /**
     * Seals one batch and signs a checkpoint over it.
     *
     * @param connection with auto-commit off and no transaction begun; committed or rolled back when this returns
     * @return how many entries were sealed; 0 also when another node is at it
     */
    public int seal(Connection connection) throws SQLException, IOException {
        boolean done = false;
        try {
            if (!LinkSql.claim(connection)) {
                return 0;
            }
            Optional<Last> last = LinkSql.last(connection);
            boolean holds = holdsCheckpoint(connection, last);
            List<Link> links = links(connection, last);
            if (!links.isEmpty()) {
                LinkSql.insert(connection, links);
            }
            connection.commit();
            done = true;
            note(last, links, holds);
            return links.size();
        } finally {
            if (!done) {
                connection.rollback();
            }
        }
    }

    private void note(Optional<Last> last, List<Link> links, boolean holds) throws IOException {
        if (!links.isEmpty()) {
            book.note(links.get(links.size() - 1));
        } else if (last.isPresent() && holds && isBehind(last.get().link())) {
            book.note(last.get().link());
        }
    }

    /** After a crash between the commit and the checkpoint, or where another node has sealed. */
    private boolean isBehind(Link link) throws IOException {
        return book.latest().map(Checkpoint::position).orElse(0L) < link.position();
    }

    /** Whether the chain still holds what we signed last; if not, that signature is kept as evidence. */
    private boolean holdsCheckpoint(Connection connection, Optional<Last> last) throws SQLException, IOException {
        Optional<Checkpoint> signed = book.latest();
        if (signed.isEmpty()) {
            return true;
        }
        Checkpoint checkpoint = signed.get();
        Optional<byte[]> found = last.map(Last::link)
                .filter(link -> link.position() == checkpoint.position())
                .map(Link::hash);
        if (found.isEmpty()) {
            found = LinkSql.hashAt(connection, checkpoint.position());
        }
        // What lies in an archive is held against its checkpoints by a verification.
        boolean holds = found.map(hash -> Arrays.equals(hash, checkpoint.hash()))
                .orElse(checkpoint.position() <= ArchiveSql.lastPosition(connection));
        if (!holds) {
            book.preserve();
            complain(checkpoint.position());
        }
        return holds;
    }

    private void complain(long position) {
        if (complainedOf != position) {
            complainedOf = position;
            LOG.log(
                    Level.SEVERE,
                    "The journal does not hold what was signed at position {0}; nothing after it can be trusted",
                    Long.toString(position));
        }
    }

    private List<Link> links(Connection connection, Optional<Last> last) throws SQLException {
        Search search = last.map(Search::behind).orElse(Search.OF_ALL);
        List<Unsealed> unsealed = LinkSql.unsealed(connection, search, most);
        if (unsealed.isEmpty()) {
            return List.of();
        }
        boolean anew = last.map(Last::numbersStartedAnew).orElse(false);
        long horizon =
                anew && unsealed.size() == most ? last.orElseThrow().link().horizon() : horizon(unsealed);
        return chain(last, unsealed, horizon);
    }

    /** Entries of transactions below the horizon all have a link: a full batch reaches no further than its last. */
    private long horizon(List<Unsealed> unsealed) {
        Unsealed end = unsealed.get(unsealed.size() - 1);
        return unsealed.size() == most ? Math.min(end.oldestAtWork(), end.transaction()) : end.oldestAtWork();
    }

    private List<Link> chain(Optional<Last> last, List<Unsealed> unsealed, long horizon) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long position = last.map(link -> link.link().position()).orElse(0L);
        byte[] hash = last.map(link -> link.link().hash()).orElseGet(Link::beforeTheFirst);
        List<Link> links = new ArrayList<>(unsealed.size());
        for (Unsealed entry : unsealed) {
            position++;
            Link link = Link.bare(position, entry.entry(), entry.digest(), hash, horizon, now)
                    .hashedWith(book.suite().hash());
            hash = link.hash();
            links.add(link);
        }
        return links;
    }
}
