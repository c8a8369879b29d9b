package org.throughline.enterprises;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.throughline.directory.Unbounded;
import org.throughline.enterprises.bulk.CopyFirmLoader;

/**
 * Brings firms into the register by the hundred thousand.
 *
 * <p>Works over a plain connection, so that it can run before there is a server.
 */
@Unbounded(because = "the installation loads firms before anybody works with them")
public interface FirmLoader {

    /**
     * A loader over a connection to PostgreSQL, as a role that may add firms.
     *
     * @param connection with auto-commit off; the caller commits or rolls back and closes
     */
    static FirmLoader over(Connection connection) {
        return new CopyFirmLoader(connection);
    }

    /**
     * Adds firms with their facts; all of them, or none when the caller rolls back. Computes what searching needs.
     *
     * @param firms new to the register, each code once
     * @param recordedBy who brings them, 1 to 100 characters
     * @throws SQLException if one is in the register already or breaks a rule of it
     */
    Loaded load(Stream<FirmRecord> firms, String recordedBy, Progress progress) throws SQLException;

    /**
     * Renews the statistics of the tables, so that lists are quick at once. Belongs after the commit of {@link #load};
     * needs auto-commit and the role that owns the tables.
     */
    void settle() throws SQLException;

    /**
     * How much was brought in.
     *
     * @param firms number of firms so far
     * @param facts number of facts so far
     */
    record Loaded(long firms, long facts) {}

    /** Hears of the advance of a load every few thousand firms. */
    @FunctionalInterface
    interface Progress {
        void reached(Loaded soFar);
    }
}
