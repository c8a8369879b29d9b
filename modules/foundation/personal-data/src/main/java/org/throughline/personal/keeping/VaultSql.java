package org.throughline.personal.keeping;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.throughline.cryptography.CipherAlgorithm;
import org.throughline.cryptography.MacAlgorithm;
import org.throughline.personal.InstallationKey;
import org.throughline.personal.PersonalSubject;

/** Keys and values as rows. */
final class VaultSql {

    private static final String KEY = "select mac_algorithm, cipher_algorithm, wrapped_with, wrapped"
            + " from personal.subject_key where subject_type = ? and subject_id = ?";

    private static final String NEW_KEY = "insert into personal.subject_key (subject_type, subject_id, mac_algorithm,"
            + " cipher_algorithm, wrapped_with, wrapped, made_at) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing";

    private static final String FORGET = "delete from personal.subject_key where subject_type = ? and subject_id = ?";

    private static final String KEEP = """
            insert into personal.kept_value (subject_type, subject_id, field, cipher_algorithm, cipher_text, kept_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (subject_type, subject_id, field) do update
                set cipher_algorithm = excluded.cipher_algorithm, cipher_text = excluded.cipher_text,
                    kept_at = excluded.kept_at
            """;

    private static final String DROP =
            "delete from personal.kept_value where subject_type = ? and subject_id = ? and field = ?";

    private static final String VALUE =
            "select cipher_text from personal.kept_value where subject_type = ? and subject_id = ? and field = ?";

    private VaultSql() {}

    static Optional<SubjectKey> key(Connection connection, PersonalSubject subject, InstallationKey with)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(KEY)) {
            name(query, subject);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(unwrapped(row, subject, with)) : Optional.empty();
            }
        }
    }

    /** Adds a key unless somebody else has just done so. */
    static void add(Connection connection, SubjectKey key, InstallationKey with, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(NEW_KEY)) {
            name(insert, key.subject());
            insert.setString(3, key.mac().id());
            insert.setString(4, key.cipher().id());
            insert.setString(5, with.id());
            insert.setBytes(6, key.wrapped(with));
            insert.setObject(7, now.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    static boolean forget(Connection connection, PersonalSubject subject) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(FORGET)) {
            name(delete, subject);
            return delete.executeUpdate() > 0;
        }
    }

    static boolean drop(Connection connection, PersonalSubject subject, String field) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DROP)) {
            name(delete, subject);
            delete.setString(3, field);
            return delete.executeUpdate() > 0;
        }
    }

    static void keep(Connection connection, SubjectKey key, String field, String value, Instant now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
            name(insert, key.subject());
            insert.setString(3, field);
            insert.setString(4, key.cipher().id());
            insert.setBytes(5, key.encrypt(field, value));
            insert.setObject(6, now.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    static Optional<byte[]> value(Connection connection, PersonalSubject subject, String field) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(VALUE)) {
            name(query, subject);
            query.setString(3, field);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        }
    }

    private static SubjectKey unwrapped(ResultSet row, PersonalSubject subject, InstallationKey with)
            throws SQLException {
        MacAlgorithm mac = MacAlgorithm.of(row.getString(1)).orElseThrow();
        CipherAlgorithm cipher = CipherAlgorithm.of(row.getString(2)).orElseThrow();
        if (!with.id().equals(row.getString(3))) {
            throw Unreadable.because(
                    subject,
                    "their key was encrypted with the key of the installation " + row.getString(3) + ", and ours is "
                            + with.id(),
                    null);
        }
        return SubjectKey.unwrap(subject, mac, cipher, row.getBytes(4), with);
    }

    private static void name(PreparedStatement statement, PersonalSubject subject) throws SQLException {
        statement.setString(1, subject.type());
        statement.setString(2, subject.id());
    }
}
