package org.throughline.benchmarks;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.throughline.database.OwnPostgres;

/**
 * How long this machine takes to hash what a verification hashes and nothing else: as many blocks of as many bytes,
 * SHA-256, one after the other.
 */
final class HashCalibration {

    /** Each of twelve fields has its length in front; the layout has a name of 26 characters and the instant 16. */
    private static final String SIZES = "select count(*), avg(12 * 4 + 26 + 16 + length(actor) + octet_length(post)"
            + " + length(kind) + length(subject_type) + octet_length(subject_id) + coalesce(octet_length(state_before), 0)"
            + " + coalesce(octet_length(state_after), 0) + coalesce(octet_length(reason), 0)"
            + " + coalesce(length(request_id), 0) + length(address))::int from journal.entry";

    /** A link: eight lengths, its layout's name, an identity, two hashes, and four short fields. */
    private static final int LINK = 8 * 4 + 25 + 36 + 2 * 32 + 6 + 8 + 16 + 7;

    private final int blocks;
    private final byte[] entry;
    private final byte[] link = new byte[LINK];

    private HashCalibration(int blocks, int size) {
        this.blocks = blocks;
        this.entry = new byte[size];
    }

    static HashCalibration of(OwnPostgres postgres) throws SQLException {
        try (Connection connection = postgres.application().connections().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SIZES)) {
            row.next();
            return new HashCalibration(row.getInt(1), row.getInt(2));
        }
    }

    long bytes() {
        return (long) blocks * (entry.length + link.length);
    }

    double seconds() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long start = System.nanoTime();
            for (int block = 0; block < blocks; block++) {
                byte[] hash = digest.digest(entry);
                // What is hashed next depends on it, so that no compiler leaves it out.
                link[0] = hash[0];
                entry[0] = digest.digest(link)[0];
            }
            return (System.nanoTime() - start) / 1e9;
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
