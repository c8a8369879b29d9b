package org.throughline.tables;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A table in a file, read from its first row to its last, once.
 *
 * <p>Whether the file is CSV or XLSX is decided by its content. A row that cannot be read comes as a fault, and reading
 * goes on behind it. Blank rows are passed over and counted. Not for several threads.
 */
public interface TableFile extends Closeable {

    /** Opens a file with the usual choice of sheet and header. */
    static TableFile open(Path file, ReadingLimits limits) throws IOException {
        return open(file, ReadingChoice.FIRST, limits);
    }

    /**
     * Opens a file and reads its header. An archive is checked as a whole before: rows come from a sound one only.
     *
     * @throws UnreadableFile if it is no table that is taken
     */
    static TableFile open(Path file, ReadingChoice choice, ReadingLimits limits) throws IOException {
        return FileKinds.open(file, choice, limits);
    }

    /** What the file was found to be. */
    TableFormat format();

    /** The row that names the columns. */
    TableHeader header();

    /**
     * The next row or fault; empty at the end.
     *
     * @throws UnreadableFile if the file cannot be read from here on; then nothing of it is to be taken
     */
    Optional<TableLine> next() throws IOException;

    /** What was read so far, the header not counted. */
    ReadingTally tally();

    /** How much of the file was read, from 0 to 1, give or take what is read ahead; never less than before. */
    double share();
}
