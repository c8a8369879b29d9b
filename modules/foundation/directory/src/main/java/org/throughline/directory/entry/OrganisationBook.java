package org.throughline.directory.entry;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.OrganisationKind;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.TimeOrderedUuid;

/**
 * Writes what holds of organisations from today on; what held until yesterday stays. Each change is journalled. On the
 * connection of the caller's transaction, one writer at a time.
 */
public final class OrganisationBook {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    /** What an installation finds at its first start is taken to have been so before: nobody knows since when. */
    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    private static final String PRESENT =
            "select names_zh, names_en, parent, districts, zones, valid_from, number, functions"
                    + " from directory.organisation_phase where organisation = ? and valid_to is null";

    private final Connection connection;
    private final Journal journal;
    private final Clock clock;
    private final LocalDate today;
    private final boolean first;

    private OrganisationBook(Connection connection, Journal journal, Clock clock, boolean first) {
        this.connection = connection;
        this.journal = journal;
        this.clock = clock;
        this.today = LocalDate.now(clock.withZone(SHANGHAI));
        this.first = first;
    }

    /** Opens the book for this transaction; whoever else wants to write waits until it ends. */
    public static OrganisationBook open(Connection connection, Journal journal, Clock clock) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtext('directory.organisation'))")) {
            lock.execute();
        }
        try (PreparedStatement any = connection.prepareStatement("select exists (select from directory.organisation)");
                ResultSet row = any.executeQuery()) {
            row.next();
            return new OrganisationBook(connection, journal, clock, !row.getBoolean(1));
        }
    }

    /** The organisation of this code; empty if there never was one. */
    public Optional<UUID> find(String code) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select id from directory.organisation where code = ?")) {
            query.setString(1, code);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        }
    }

    /** Sees to it that from today on this holds of the organisation of this code, which is made if need be. */
    public UUID write(String code, OrganisationKind kind, boolean configured, OrganisationState state)
            throws SQLException {
        Optional<UUID> known = find(code);
        UUID id = known.isPresent() ? known.get() : add(code, kind, configured);
        Optional<Present> present = present(id).map(found -> recorded(found, state));
        if (isClosed(id)
                || isClosed(state.parent())
                || (present.isPresent() && present.get().state().equals(state))) {
            if (present.isPresent() && !present.get().recorded()) {
                record(id, state);
            }
            return id;
        }
        if (present.isPresent()) {
            close(id, present.get().from());
        }
        begin(id, present.isEmpty() && first ? ALWAYS : today, state);
        journal.record(new JournalEntry(
                "organisation-entered",
                "organisation",
                code,
                present.map(former -> former.state().json()).orElse(null),
                state.json(),
                null));
        return id;
    }

    /** Ends the organisations that the configuration once named and names no more. */
    public void endConfiguredExcept(List<String> codes) throws SQLException {
        Map<String, UUID> gone = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement("select o.code, o.id from directory.organisation o"
                + " join directory.organisation_phase p on p.organisation = o.id and p.valid_to is null"
                + " where o.configured and o.code <> all (?)")) {
            Array kept = connection.createArrayOf("text", codes.toArray());
            query.setArray(1, kept);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    gone.put(row.getString(1), row.getObject(2, UUID.class));
                }
            }
            kept.free();
        }
        for (Map.Entry<String, UUID> organisation : gone.entrySet()) {
            end(organisation.getKey(), organisation.getValue());
        }
    }

    private void end(String code, UUID id) throws SQLException {
        Present present = present(id).orElseThrow();
        close(id, present.from());
        journal.record(new JournalEntry(
                "organisation-ended", "organisation", code, present.state().json(), null, null));
    }

    /** Whether its successor has all it held, or will have: whatever a folder still says, it is not brought back. */
    private boolean isClosed(@Nullable UUID id) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select closed_on is not null from directory.organisation where id = ?")) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** What the first start that knew of numbers and functions finds is taken to have been so since the phase began. */
    private static Present recorded(Present found, OrganisationState state) {
        return found.recorded()
                ? found
                : new Present(found.state().charged(state.number(), state.functions()), found.from(), false);
    }

    private void record(UUID id, OrganisationState state) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement("update directory.organisation_phase"
                + " set number = ?, functions = ? where organisation = ? and valid_to is null")) {
            change.setObject(1, state.number());
            change.setArray(2, array(state.functions()));
            change.setObject(3, id);
            change.executeUpdate();
        }
    }

    private record Present(OrganisationState state, LocalDate from, boolean recorded) {}

    private Optional<Present> present(UUID id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(PRESENT)) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new Present(state(row), row.getObject(6, LocalDate.class), row.getArray(8) != null))
                        : Optional.empty();
            }
        }
    }

    private static OrganisationState state(ResultSet row) throws SQLException {
        List<String> zh = texts(row, 1);
        List<String> en = texts(row, 2);
        List<BilingualText> names = new ArrayList<>();
        for (int i = 0; i < zh.size(); i++) {
            names.add(new BilingualText(zh.get(i), en.get(i)));
        }
        @Nullable UUID parent = row.getObject(3, UUID.class);
        List<String> functions = row.getArray(8) == null ? List.of() : texts(row, 8);
        return new OrganisationState(
                names, parent, texts(row, 4), texts(row, 5), row.getObject(7, Integer.class), functions);
    }

    private UUID add(String code, OrganisationKind kind, boolean configured) throws SQLException {
        UUID id = TimeOrderedUuid.next(clock);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into directory.organisation (id, code, kind, configured) values (?, ?, ?, ?)")) {
            insert.setObject(1, id);
            insert.setString(2, code);
            insert.setString(3, kind.name());
            insert.setBoolean(4, configured);
            insert.executeUpdate();
        }
        return id;
    }

    /** What began today never held on a whole day, and leaves no trace but in the journal. */
    private void close(UUID id, LocalDate from) throws SQLException {
        String sql = from.isBefore(today)
                ? "update directory.organisation_phase set valid_to = ? where organisation = ? and valid_to is null"
                : "delete from directory.organisation_phase where valid_from >= ? and organisation = ?";
        try (PreparedStatement change = connection.prepareStatement(sql)) {
            change.setObject(1, today);
            change.setObject(2, id);
            change.executeUpdate();
        }
    }

    private void begin(UUID id, LocalDate from, OrganisationState state) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into directory.organisation_phase"
                + " (organisation, valid_from, names_zh, names_en, parent, districts, zones, number, functions)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, id);
            insert.setObject(2, from);
            insert.setArray(
                    3, array(state.names().stream().map(BilingualText::zh).toList()));
            insert.setArray(
                    4, array(state.names().stream().map(BilingualText::en).toList()));
            insert.setObject(5, state.parent());
            insert.setArray(6, array(state.districts()));
            insert.setArray(7, array(state.zones()));
            insert.setObject(8, state.number());
            insert.setArray(9, array(state.functions()));
            insert.executeUpdate();
        }
    }

    private Array array(List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
