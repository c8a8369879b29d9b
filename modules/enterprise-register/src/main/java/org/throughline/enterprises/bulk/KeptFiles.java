package org.throughline.enterprises.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** Files of imports in the database, in pieces, so that neither side ever holds one of them as a whole. */
final class KeptFiles {

    private static final int PIECE = 1 << 20;

    private static final String KEEP = "insert into enterprises.import_file (id, name, bytes, sha256, kept_by, kept_at)"
            + " values (?, ?, ?, ?, ?, ?)";

    private static final String CHUNK =
            "insert into enterprises.import_chunk (file_id, number, bytes) values (?, ?, ?)";

    private static final String CHUNKS = "select bytes from enterprises.import_chunk where file_id = ? order by number";

    private final Connection connection;

    KeptFiles(Connection connection) {
        this.connection = connection;
    }

    void keep(UUID id, Path file, String name, String by, Instant at) throws SQLException, IOException {
        write(id, file, name, by, at, digest(file));
        try (InputStream content = Files.newInputStream(file);
                PreparedStatement insert = connection.prepareStatement(CHUNK)) {
            byte[] piece = content.readNBytes(PIECE);
            for (int number = 0; piece.length > 0; number++) {
                insert.setObject(1, id);
                insert.setInt(2, number);
                insert.setBytes(3, piece);
                insert.executeUpdate();
                piece = content.readNBytes(PIECE);
            }
        }
    }

    private void write(UUID id, Path file, String name, String by, Instant at, String digest)
            throws SQLException, IOException {
        try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
            insert.setObject(1, id);
            insert.setString(2, name);
            insert.setLong(3, Files.size(file));
            insert.setString(4, digest);
            insert.setString(5, by);
            insert.setTimestamp(6, Timestamp.from(at));
            insert.executeUpdate();
        }
    }

    /** Writes a kept file where it is told to. */
    void fetch(UUID id, Path target) throws SQLException, IOException {
        try (OutputStream file = Files.newOutputStream(target);
                PreparedStatement select = connection.prepareStatement(CHUNKS)) {
            select.setObject(1, id);
            select.setFetchSize(1);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    file.write(row.getBytes(1));
                }
            }
        }
    }

    private static String digest(Path file) throws IOException {
        try (DigestInputStream content =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
