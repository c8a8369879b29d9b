package org.throughline.journal.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.cryptography.Suite;
import org.throughline.journal.JournalArchive;
import org.throughline.journal.JournalEntry;
import org.throughline.journal.JournalFolder;
import org.throughline.journal.JournalVerification.Break;
import org.throughline.journal.JournalVerification.Harm;
import org.throughline.journal.OperatorJournal;

/**
 * Writes the beginning of the chain into files, one stretch after the other, and takes it out of the database.
 *
 * <p>Each file is on the disk, read back and verified before the transaction begins to delete. A death leaves either
 * the entries, and perhaps a file that nobody refers to and that the next run replaces; or the file, and no entries.
 */
public final class Archiving implements JournalArchive {

    /** Entries that one file holds at most. */
    private static final int AT_MOST = 100_000;

    private final JournalFolder folder;
    private final Clock clock;
    private final Suite suite;
    private final String actor;
    private final int most;

    public Archiving(JournalFolder folder, Clock clock, Suite suite, String actor) {
        this(folder, clock, suite, actor, AT_MOST);
    }

    Archiving(JournalFolder folder, Clock clock, Suite suite, String actor, int most) {
        this.folder = folder;
        this.clock = clock;
        this.suite = suite;
        this.actor = actor;
        this.most = most;
    }

    @Override
    public Archived archive(Connection owner, Instant before) throws SQLException, IOException {
        owner.setAutoCommit(false);
        List<String> files = new ArrayList<>();
        long entries = 0;
        try {
            Optional<Stretch> due = due(owner, before);
            while (due.isPresent()) {
                Break broken = move(owner, due.get());
                if (broken != null) {
                    return new Archived(files, entries, broken);
                }
                owner.commit();
                files.add(due.get().name());
                entries += due.get().last - due.get().after;
                due = due(owner, before);
            }
            return new Archived(files, entries, null);
        } finally {
            owner.rollback();
        }
    }

    /** What goes into the next file: from the link after a position, whose hash is known, to a last one. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared, never handed out.
    private record Stretch(long after, byte[] hash, long last) {

        String name() {
            return ArchivedStretch.nameOf(after + 1, last);
        }
    }

    private Optional<Stretch> due(Connection owner, Instant before) throws SQLException {
        ArchiveSql.claim(owner);
        List<ArchivedStretch> all = ArchiveSql.all(owner);
        @Nullable ArchivedStretch last = all.isEmpty() ? null : all.get(all.size() - 1);
        long after = last == null ? 0 : last.last();
        long end = Math.min(ArchiveSql.endBefore(owner, before), after + most);
        return end <= after
                ? Optional.empty()
                : Optional.of(new Stretch(after, last == null ? Link.beforeTheFirst() : last.lastHash(), end));
    }

    /** Files are written and read back first; what it was that broke the chain keeps a stretch where it is. */
    private @Nullable Break move(Connection owner, Stretch stretch) throws SQLException, IOException {
        ChainWalk inDatabase = walk(stretch);
        try (ChainRows rows = new ChainRows(owner, stretch.after, stretch.last)) {
            follow(inDatabase, rows::next);
        }
        if (inDatabase.broken().isPresent()) {
            ChainWalk.Step step = inDatabase.broken().get();
            return new Break(
                    step.position(), new Diagnosis(owner).of(step), step.entry().orElse(null));
        }
        if (inDatabase.reached() < stretch.last) {
            return new Break(inDatabase.reached() + 1, Harm.REMOVED, null);
        }
        takeOut(owner, written(owner, stretch));
        return null;
    }

    private ArchivedStretch written(Connection owner, Stretch stretch) throws SQLException, IOException {
        Path file = folder.archive().resolve(stretch.name());
        try (ChainRows rows = new ChainRows(owner, stretch.after, stretch.last)) {
            ArchiveFile.write(folder.archive(), stretch.name(), rows::next);
        }
        byte[] bytes = Files.readAllBytes(file);
        ChainWalk inFile = walk(stretch);
        follow(inFile, ArchiveFile.read(file, bytes));
        if (inFile.broken().isPresent() || inFile.reached() < stretch.last) {
            throw new IOException("What was written into " + file + " cannot be read back");
        }
        return new ArchivedStretch(
                stretch.name(),
                stretch.after + 1,
                stretch.last,
                inFile.hash(),
                suite.hash().id(),
                suite.hash().hash(bytes));
    }

    private void takeOut(Connection owner, ArchivedStretch stretch) throws SQLException {
        ArchiveSql.remember(owner, stretch, clock.instant());
        long entries = ArchiveSql.takeOut(owner, stretch);
        if (entries != stretch.last() - stretch.first() + 1) {
            throw new SQLException("Another number of entries than of links in " + stretch.file() + ": " + entries);
        }
        String told = "{\"first\":" + stretch.first() + ",\"last\":" + stretch.last() + ",\"hash\":\""
                + stretch.algorithm() + ":" + HexFormat.of().formatHex(stretch.hash()) + "\"}";
        OperatorJournal.on(owner, clock, actor, suite)
                .record(JournalEntry.created("journal-archived", "journal-archive", stretch.file(), told));
    }

    private ChainWalk walk(Stretch stretch) throws IOException {
        return new ChainWalk(KnownCheckpoints.of(folder.path()), stretch.after, stretch.hash);
    }

    private static void follow(ChainWalk walk, Hashing.Source source) throws SQLException, IOException {
        try (Hashing hashing = new Hashing()) {
            hashing.walk(walk, source);
        }
    }
}
