package org.throughline.directory.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.cryptography.Suite;
import org.throughline.directory.DemoCity;
import org.throughline.directory.DirectoryProblem;
import org.throughline.directory.Reauthenticated;
import org.throughline.directory.Rights;
import org.throughline.directory.domain.Account;
import org.throughline.directory.domain.ContactDetails;
import org.throughline.directory.domain.ContactEntry;
import org.throughline.journal.Journal;
import org.throughline.journal.OperatorJournal;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.Fault;
import org.throughline.kernel.ProblemException;
import org.throughline.testkit.TestDatabase;

/** Contact details in the vault and in the journal, both real. */
class ContactServiceTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T04:00:00Z"), ZoneOffset.UTC);
    private static final String MOBILE = "15400000001";
    private static final String EMAIL = "zhou.lan@wenzhou.example";
    private static final ContactEntry BOTH = new ContactEntry(MOBILE, EMAIL);

    private final InMemoryDirectoryRepository directory = new InMemoryDirectoryRepository();
    private Connection connection;

    @BeforeEach
    void onePersonAndNothingAboutThem() throws SQLException {
        TestDatabase.get().empty("personal", "journal");
        directory.add(new Account(new UUID(0, 1), "lan", new BilingualText("周岚", "Zhou Lan"), "kept"));
        connection = TestDatabase.get().applicationSource().getConnection();
    }

    @AfterEach
    void leave() throws SQLException {
        connection.close();
    }

    @Test
    void neitherTheJournalNorTheVaultHasThemInClear() throws SQLException {
        as("system", Rights.ADMIN_WRITE).replace("lan", BOTH);
        lan().changeOwn(new ContactEntry("15400000002", EMAIL), lan().own().seen());
        as("system", Rights.ADMIN_WRITE).erase("lan", "离职");

        assertThat(column("select kind from journal.entry order by id"))
                .containsExactly("contact-changed", "contact-changed", "personal-erased");
        assertThat(column("select e::text from journal.entry e"))
                .allSatisfy(entry -> assertThat(entry).contains("lan").doesNotContain("1540000000", "zhou.lan@"));
        assertThat(column("select state_after from journal.entry order by id").get(0))
                .matches("\\{\"mobile\":\"HMAC-SHA-256:[0-9a-f]{64}\",\"email\":\"HMAC-SHA-256:[0-9a-f]{64}\"}");
    }

    @Test
    void whatIsNotTypedByTheAdministratorStays() throws SQLException {
        as("system", Rights.ADMIN_WRITE).replace("lan", BOTH);

        as("system", Rights.ADMIN_WRITE).replace("lan", new ContactEntry("", "lan@wenzhou.example"));

        assertThat(lan().own().details()).isEqualTo(new ContactDetails(MOBILE, "lan@wenzhou.example"));
        List<String> after = column("select state_after from journal.entry order by id");
        assertThat(after.get(0).substring(0, 90)).isEqualTo(after.get(1).substring(0, 90));
        assertThat(column("select state_before from journal.entry order by id").get(1))
                .isEqualTo(after.get(0));
    }

    @Test
    void whatThePersonLeavesEmptyIsKeptNoLonger() throws SQLException {
        as("system", Rights.ADMIN_WRITE).replace("lan", BOTH);

        lan().changeOwn(new ContactEntry(MOBILE, ""), lan().own().seen());

        assertThat(lan().own().details()).isEqualTo(new ContactDetails(MOBILE, null));
        assertThat(column("select field from personal.kept_value")).containsExactly("mobile");
    }

    @Test
    void aChangeThatChangesNothingIsNotOnRecord() throws SQLException {
        as("system", Rights.ADMIN_WRITE).replace("lan", BOTH);
        as("system", Rights.ADMIN_WRITE).replace("lan", ContactEntry.NONE);
        lan().changeOwn(BOTH, lan().own().seen());

        assertThat(column("select kind from journal.entry")).hasSize(1);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        String seen = lan().own().seen();
        as("system", Rights.ADMIN_WRITE).replace("lan", BOTH);

        ProblemException refused = refused(() -> lan().changeOwn(ContactEntry.NONE, seen));

        assertThat(refused.type()).isEqualTo(DirectoryProblem.CONTACT_CHANGED);
        assertThat(lan().own().details()).isEqualTo(BOTH.details());
        assertThat(lan().own().seen()).doesNotContain("1540000000", "zhou.lan@");
    }

    @Test
    void eraseTakesTheKeyAsWellAndSaysWhy() throws SQLException {
        as("system", Rights.ADMIN_WRITE).replace("lan", BOTH);

        as("system", Rights.ADMIN_WRITE).erase("lan", " 离职 ");

        assertThat(lan().own().details()).isEqualTo(ContactDetails.NONE);
        assertThat(column("select subject_id from personal.subject_key")).isEmpty();
        assertThat(column("select reason from journal.entry where kind = 'personal-erased'"))
                .containsExactly("离职");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "\0", "离\0职"})
    void nothingIsErasedWithoutAReason(String reason) throws SQLException {
        as("system", Rights.ADMIN_WRITE).replace("lan", BOTH);

        ProblemException refused =
                refused(() -> as("system", Rights.ADMIN_WRITE).erase("lan", reason));

        assertThat(refused.faults()).extracting(Fault::pointer).containsExactly("/reason");
        assertThat(column("select field from personal.kept_value")).hasSize(2);
    }

    @Test
    void toEraseIsAnActThatSigns() throws NoSuchMethodException {
        assertThat(ContactService.class.getMethod("erase", String.class, String.class))
                .matches(act -> act.isAnnotationPresent(Reauthenticated.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {Rights.GRANTS_WRITE, Rights.ADMIN_READ, "offices:write"})
    void onlySystemAdministratorsEnterAndErase(String right) throws SQLException {
        assertThat(refused(() -> as("somebody", right).replace("lan", BOTH)).type())
                .isEqualTo(DirectoryProblem.NOT_YOUR_DUTY);
        assertThat(refused(() -> as("somebody", right).erase("lan", "离职")).type())
                .isEqualTo(DirectoryProblem.NOT_YOUR_DUTY);
        assertThat(column("select id::text from journal.entry")).isEmpty();
    }

    @Test
    void aRefusalDoesNotRepeatWhatWasTyped() {
        ContactEntry wrong = new ContactEntry("1540000000", "zhou.lan");

        ProblemException refused =
                refused(() -> as("system", Rights.ADMIN_WRITE).replace("lan", wrong));

        assertThat(refused.faults()).extracting(Fault::pointer).containsExactly("/mobile", "/email");
        assertThat(refused.toString()).doesNotContain("1540000000", "zhou.lan");
    }

    @ParameterizedTest
    @ValueSource(strings = {Rights.ADMIN_WRITE, Rights.GRANTS_WRITE, Rights.ADMIN_READ, "offices:write", ""})
    void systemAndSecurityAdministratorsSeeThemForAPurposeAndNobodyElse(String right) {
        boolean administers = Set.of(Rights.ADMIN_WRITE, Rights.GRANTS_WRITE).contains(right);

        assertThat(new AccountKeeper(user("somebody", right)).mayReveal("lan")).isEqualTo(administers);
    }

    private ContactService lan() {
        return as("lan", "offices:read");
    }

    private ContactService as(String name, String right) {
        CurrentUser user = user(name, right);
        Journal journal = OperatorJournal.on(connection, NOON, name, Suite.INTERNATIONAL);
        Proposals proposals = new Proposals(directory, journal, user, NOON);
        return new ContactService(proposals, DemoCity.vault(connection, journal, NOON), journal, user);
    }

    private static CurrentUser user(String name, String right) {
        return new CurrentUser() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean may(String wanted) {
                return wanted.equals(right);
            }

            @Override
            public Locale language() {
                return Locale.SIMPLIFIED_CHINESE;
            }
        };
    }

    private static ProblemException refused(Runnable act) {
        return catchThrowableOfType(ProblemException.class, act::run);
    }

    private List<String> column(String sql) throws SQLException {
        try (Connection owner = TestDatabase.get().ownerSource().getConnection();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        }
    }
}
