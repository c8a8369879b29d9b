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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.throughline.directory.OrganisationKind;
import org.throughline.directory.domain.ContactDetails;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.personal.PersonalState;
import org.throughline.personal.PersonalSubject;
import org.throughline.personal.PersonalVault;

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
    private final PersonalVault vault;
    private final Clock clock;
    private final LocalDate today;

    public DemoDirectory(Connection connection, Journal journal, PersonalVault vault, Clock clock) {
        this.connection = connection;
        this.journal = journal;
        this.vault = vault;
        this.clock = clock;
        this.today = LocalDate.now(clock.withZone(SHANGHAI));
    }

    /**
     * Enters everybody, or gives those already there this secret.
     *
     * @param cast who they are
     * @param secret in its kept form; one for all, since one costs a third of a second and everybody knows it is shared
     */
    public void enter(DemoCast cast, String secret) throws SQLException {
        OrganisationBook book = OrganisationBook.open(connection, journal, clock);
        for (Map<String, String> row : cast.organisations()) {
            OrganisationState state = new OrganisationState(
                    List.of(new BilingualText(DemoTable.text(row, "zh"), DemoTable.text(row, "en"))),
                    null,
                    words(DemoTable.text(row, "districts")),
                    words(DemoTable.text(row, "zones")));
            book.write(
                    DemoTable.text(row, "code"), OrganisationKind.valueOf(DemoTable.text(row, "kind")), false, state);
        }
        Set<String> known = known();
        int number = 0;
        for (Map<String, String> row : cast.people()) {
            String account = DemoTable.text(row, "account");
            post(book, row, "account", holder(ACCOUNT, account, row, secret));
            number++;
            if (!known.contains(account)) {
                reach(account, number, cast.mailDomain());
            }
        }
        for (Map<String, String> row : cast.clients()) {
            post(book, row, "client", holder(CLIENT, DemoTable.text(row, "client"), row, secret));
        }
    }

    /** Whoever is there already keeps their contact details, also if they have none any more. */
    private Set<String> known() throws SQLException {
        Set<String> names = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement("select name from directory.account");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    /**
     * Contact details that reach nobody: numbers that begin with 154, which no operator gives to customers, and
     * addresses below a domain that is never given out.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc2606#section-2">RFC 2606, 2, reserved domains</a>
     */
    private void reach(String account, int number, String domain) {
        PersonalSubject person = new PersonalSubject("account", account);
        ContactDetails details =
                new ContactDetails(String.format(Locale.ROOT, "1540000%04d", number), account + "@" + domain);
        PersonalState state = new PersonalState(vault);
        String before = state.told(person, ContactDetails.NONE);
        journal.record(new JournalEntry(
                "contact-changed", person.type(), person.id(), before, state.kept(person, details), null));
    }

    private UUID holder(String sql, String name, Map<String, String> row, String secret) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, TimeOrderedUuid.next(clock));
            insert.setString(2, name);
            insert.setString(3, DemoTable.text(row, "zh"));
            insert.setString(4, DemoTable.text(row, "en"));
            insert.setString(5, secret);
            try (ResultSet id = insert.executeQuery()) {
                id.next();
                return id.getObject(1, UUID.class);
            }
        }
    }

    /** One post for whoever has none yet. */
    private void post(OrganisationBook book, Map<String, String> row, String holder, UUID id) throws SQLException {
        String code = DemoTable.text(row, "organisation");
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
                "text", DemoTable.rights(DemoTable.text(row, "rights")).toArray());
        insert.setString(4, row.getOrDefault("post zh", DemoTable.text(row, "zh")));
        insert.setString(5, row.getOrDefault("post en", DemoTable.text(row, "en")));
        insert.setObject(6, today.withDayOfYear(1));
        insert.setString(7, row.getOrDefault("duty", ""));
        insert.setArray(8, rights);
        insert.setString(9, DemoTable.text(row, "reach"));
    }

    private void decision(PreparedStatement insert, String duty) throws SQLException {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        boolean first = duty.equals("SECURITY");
        insert.setString(10, PROPOSER);
        insert.setObject(11, now);
        insert.setString(12, first ? INSTALLATION : APPROVER);
        insert.setObject(13, now);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" ", -1));
    }
}
