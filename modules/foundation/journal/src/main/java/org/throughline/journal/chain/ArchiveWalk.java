package org.throughline.journal.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.cryptography.HashAlgorithm;
import org.throughline.journal.JournalVerification.Break;
import org.throughline.journal.JournalVerification.Harm;

/** Goes along the files of the archive, which hold the beginning of the chain. */
final class ArchiveWalk {

    private final Path folder;
    private final Hashing hashing;

    ArchiveWalk(Path folder, Hashing hashing) {
        this.folder = folder;
        this.hashing = hashing;
    }

    /** The first place that does not hold; null if all do. */
    @Nullable
    Break walk(ChainWalk walk, List<ArchivedStretch> stretches) throws SQLException, IOException {
        for (ArchivedStretch stretch : stretches) {
            Break found = walk(walk, stretch);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Break walk(ChainWalk walk, ArchivedStretch stretch) throws SQLException, IOException {
        if (!ArchivedStretch.nameOf(stretch.first(), stretch.last()).equals(stretch.file())) {
            return new Break(stretch.first(), Harm.ARCHIVE_CHANGED, null, stretch.file());
        }
        Path file = folder.resolve(stretch.file());
        if (!Files.isRegularFile(file)) {
            return new Break(stretch.first(), Harm.ARCHIVE_MISSING, null, stretch.file());
        }
        byte[] bytes = Files.readAllBytes(file);
        Harm harm = harm(walk, stretch, file, bytes);
        if (harm == null) {
            return null;
        }
        ChainWalk.Step broken = walk.broken().orElse(null);
        long position = broken == null ? Math.min(walk.reached() + 1, stretch.last()) : broken.position();
        return new Break(position, harm, broken == null ? null : broken.entry().orElse(null), stretch.file());
    }

    private @Nullable Harm harm(ChainWalk walk, ArchivedStretch stretch, Path file, byte[] bytes)
            throws SQLException, IOException {
        try {
            hashing.walk(walk, ArchiveFile.read(file, bytes));
        } catch (ArchiveFile.Damaged damaged) {
            return Harm.ARCHIVE_CHANGED;
        }
        boolean asWritten = HashAlgorithm.of(stretch.algorithm())
                .map(known -> Arrays.equals(known.hash(bytes), stretch.hash()))
                .orElse(false);
        boolean whole = walk.reached() == stretch.last() && Arrays.equals(walk.hash(), stretch.lastHash());
        if (asWritten && whole && walk.broken().isEmpty()) {
            return null;
        }
        boolean onlyOutside = walk.broken().map(ChainWalk.Step::onlyOutside).orElse(false);
        return asWritten && onlyOutside ? Harm.REWRITTEN : Harm.ARCHIVE_CHANGED;
    }
}
