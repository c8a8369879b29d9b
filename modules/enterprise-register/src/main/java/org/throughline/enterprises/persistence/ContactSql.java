package org.throughline.enterprises.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.domain.Consent;
import org.throughline.enterprises.domain.ContactPerson;
import org.throughline.enterprises.domain.ContactPurpose;
import org.throughline.enterprises.domain.ContactReading;
import org.throughline.personal.ConsentForm;
import org.throughline.personal.LegalBasis;

/** The statements about contact persons. */
final class ContactSql {

    private static final String HOLD = "select id from enterprises.enterprise where id = ? for update";

    private static final String PERSONS = "select id, enterprise_id, version, title, added_at, added_by"
            + " from enterprises.contact_person where enterprise_id = ? and erased_at is null";

    private static final String CONSENTS =
            "select given_on, form, purposes, ends_on, recorded_at, recorded_by, withdrawn_at, withdrawn_by"
                    + " from enterprises.contact_consent where contact_id = ? order by number desc";

    private static final String AGREE = "insert into enterprises.contact_consent (contact_id, number, given_on, form,"
            + " purposes, ends_on, recorded_at, recorded_by) select ?, 1 + coalesce(max(number), 0), ?, ?, ?, ?, ?, ?"
            + " from enterprises.contact_consent where contact_id = ?";

    private static final String WITHDRAW = "update enterprises.contact_consent set withdrawn_at = ?, withdrawn_by = ?"
            + " where contact_id = ? and withdrawn_at is null";

    private static final String READINGS = "select id, contact_id, at, by_whom, post, purpose, basis, words"
            + " from enterprises.contact_reading where enterprise_id = ?";

    private static final String READ = "insert into enterprises.contact_reading (id, enterprise_id, contact_id, at,"
            + " by_whom, post, purpose, basis, words) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private ContactSql() {}

    static void hold(Connection connection, UUID enterprise) throws SQLException {
        update(connection, HOLD, enterprise);
    }

    /** In the order of entry; {@code after} null for the beginning. */
    static List<ContactPerson> of(Connection connection, UUID enterprise, @Nullable UUID after, int most)
            throws SQLException {
        String sql = PERSONS + (after == null ? "" : " and id > ?") + " order by id limit " + most;
        return after == null ? persons(connection, sql, enterprise) : persons(connection, sql, enterprise, after);
    }

    static Optional<ContactPerson> find(Connection connection, UUID enterprise, UUID contact) throws SQLException {
        return persons(connection, PERSONS + " and id = ?", enterprise, contact).stream()
                .findFirst();
    }

    static Optional<UUID> withPhone(Connection connection, UUID enterprise, String digest) throws SQLException {
        return persons(connection, PERSONS + " and phone_digest = ?", enterprise, digest).stream()
                .findFirst()
                .map(ContactPerson::id);
    }

    private static List<ContactPerson> persons(Connection connection, String sql, Object... values)
            throws SQLException {
        List<ContactPerson> persons = new ArrayList<>();
        try (PreparedStatement query = prepared(connection, sql, values);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                UUID id = row.getObject(1, UUID.class);
                persons.add(new ContactPerson(
                        id,
                        row.getObject(2, UUID.class),
                        row.getLong(3),
                        row.getString(4),
                        new ContactPerson.Written(moment(row, 5), row.getString(6)),
                        consents(connection, id)));
            }
        }
        return persons;
    }

    private static List<Consent> consents(Connection connection, UUID contact) throws SQLException {
        List<Consent> consents = new ArrayList<>();
        try (PreparedStatement query = prepared(connection, CONSENTS, contact);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Instant withdrawn = row.getObject(7) == null ? null : moment(row, 7);
                consents.add(new Consent(
                        row.getObject(1, LocalDate.class),
                        ConsentForm.valueOf(row.getString(2)),
                        purposes((String[]) row.getArray(3).getArray()),
                        row.getObject(4, LocalDate.class),
                        moment(row, 5),
                        row.getString(6),
                        withdrawn,
                        row.getString(8)));
            }
        }
        return consents;
    }

    private static Set<ContactPurpose> purposes(String[] names) {
        Set<ContactPurpose> purposes = EnumSet.noneOf(ContactPurpose.class);
        for (String name : names) {
            purposes.add(ContactPurpose.valueOf(name));
        }
        return purposes;
    }

    static void agree(Connection connection, UUID contact, Consent consent) throws SQLException {
        String[] purposes = consent.purposes().stream().map(Enum::name).toArray(String[]::new);
        update(
                connection,
                AGREE,
                contact,
                consent.givenOn(),
                consent.form().name(),
                connection.createArrayOf("text", purposes),
                consent.endsOn(),
                consent.recordedAt(),
                consent.recordedBy(),
                contact);
    }

    static void withdraw(Connection connection, UUID contact, Consent withdrawn) throws SQLException {
        update(connection, WITHDRAW, withdrawn.withdrawnAt(), withdrawn.withdrawnBy(), contact);
    }

    /** The latest first; {@code before} null for the beginning. */
    static List<ContactReading> readings(
            Connection connection, UUID enterprise, @Nullable UUID contact, @Nullable UUID before, int most)
            throws SQLException {
        List<Object> values = new ArrayList<>(List.of(enterprise));
        String sql = READINGS;
        if (contact != null) {
            sql += " and contact_id = ?";
            values.add(contact);
        }
        if (before != null) {
            sql += " and id < ?";
            values.add(before);
        }
        return readings(connection, sql + " order by id desc limit " + most, values.toArray());
    }

    private static List<ContactReading> readings(Connection connection, String sql, Object[] values)
            throws SQLException {
        List<ContactReading> readings = new ArrayList<>();
        try (PreparedStatement query = prepared(connection, sql, values);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                readings.add(new ContactReading(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        moment(row, 3),
                        row.getString(4),
                        row.getString(5),
                        ContactPurpose.valueOf(row.getString(6)),
                        LegalBasis.valueOf(row.getString(7)),
                        row.getString(8)));
            }
        }
        return readings;
    }

    static void read(Connection connection, UUID enterprise, ContactReading reading) throws SQLException {
        update(
                connection,
                READ,
                reading.id(),
                enterprise,
                reading.contact(),
                reading.at(),
                reading.by(),
                reading.post(),
                reading.purpose().name(),
                reading.basis().name(),
                reading.words());
    }

    /** Carries out a statement with its values. */
    static void update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            statement.execute();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int at = 0; at < values.length; at++) {
            Object value = values[at];
            statement.setObject(at + 1, value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : value);
        }
        return statement;
    }

    static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
