package org.throughline.directory.entry;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.directory.OrganisationKind;
import org.throughline.journal.Journal;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.TimeOrderedUuid;

/** Enters the organisations, people and clients of the demo; every post is proposed by one and approved by another. */
public final class DemoDirectory {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String PROPOSER = "system";
    private static final String APPROVER = "security";
    private static final String INSTALLATION = "installation";

    private static final String ACCOUNT = "insert into directory.account (id, name, name_zh, name_en, secret)"
            + " values (?, ?, ?, ?, ?) on conflict (name) do update set secret = excluded.secret,"
            + " failed_attempts = 0, blocked_until = null returning id";
    private static final String CLIENT =
            ACCOUNT.replace("account", "api_client").replace("name_zh, name_en", "organisation_zh, organisation_en");

    private final Connection connection;
    private final Journal journal;
    private final Clock clock;
    private final LocalDate today;

    public DemoDirectory(Connection connection, Journal journal, Clock clock) {
        this.connection = connection;
        this.journal = journal;
        this.clock = clock;
        this.today = LocalDate.now(clock.withZone(SHANGHAI));
    }

    /**
     * Enters everybody, or gives those already there this secret.
     *
     * @param secret in its kept form; one for all, since one costs a third of a second and everybody knows it is shared
     */
    public void enter(String secret) throws SQLException {
        OrganisationBook book = OrganisationBook.open(connection, journal, clock);
        for (Map<String, String> row : DemoTable.rows("demo-organisations.csv")) {
            OrganisationState state = new OrganisationState(
                    List.of(new BilingualText(text(row, "zh"), text(row, "en"))),
                    null,
                    words(text(row, "districts")),
                    words(text(row, "zones")));
            book.write(text(row, "code"), OrganisationKind.valueOf(text(row, "kind")), false, state);
        }
        for (Map<String, String> row : DemoTable.rows("demo-people.csv")) {
            post(book, row, "account", holder(ACCOUNT, text(row, "account"), row, secret));
        }
        for (Map<String, String> row : DemoTable.rows("demo-clients.csv")) {
            post(book, row, "client", holder(CLIENT, text(row, "client"), row, secret));
        }
    }

    private UUID holder(String sql, String name, Map<String, String> row, String secret) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, TimeOrderedUuid.next(clock));
            insert.setString(2, name);
            insert.setString(3, text(row, "zh"));
            insert.setString(4, text(row, "en"));
            insert.setString(5, secret);
            try (ResultSet id = insert.executeQuery()) {
                id.next();
                return id.getObject(1, UUID.class);
            }
        }
    }

    /** One post for whoever has none yet. */
    private void post(OrganisationBook book, Map<String, String> row, String holder, UUID id) throws SQLException {
        String code = text(row, "organisation");
        UUID organisation =
                book.find(code).orElseThrow(() -> new IllegalStateException("The demo needs the organisation " + code));
        String sql = "insert into directory.post (id, " + holder + ", organisation, title_zh, title_en, valid_from,"
                + " duty, rights, reach, state, proposed_by, proposed_at, decided_by, decided_at)"
                + " select ?, ?, ?, ?, ?, ?, nullif(?, ''), ?, ?, 'APPROVED', ?, ?, ?, ?"
                + " where not exists (select from directory.post where " + holder + " = ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, TimeOrderedUuid.next(clock));
            insert.setObject(2, id);
            insert.setObject(3, organisation);
            terms(insert, row);
            decision(insert, row.getOrDefault("duty", ""));
            insert.setObject(14, id);
            insert.executeUpdate();
        }
    }

    private void terms(PreparedStatement insert, Map<String, String> row) throws SQLException {
        Array rights = connection.createArrayOf(
                "text", DemoTable.rights(text(row, "rights")).toArray());
        insert.setString(4, row.getOrDefault("post zh", text(row, "zh")));
        insert.setString(5, row.getOrDefault("post en", text(row, "en")));
        insert.setObject(6, today.withDayOfYear(1));
        insert.setString(7, row.getOrDefault("duty", ""));
        insert.setArray(8, rights);
        insert.setString(9, text(row, "reach"));
    }

    private void decision(PreparedStatement insert, String duty) throws SQLException {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        boolean first = duty.equals("SECURITY");
        insert.setString(10, PROPOSER);
        insert.setObject(11, now);
        insert.setString(12, first ? INSTALLATION : APPROVER);
        insert.setObject(13, now);
    }

    private static String text(Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new IllegalStateException("The list of the demo has no column " + column);
        }
        return value;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" ", -1));
    }
}
