package org.throughline.personal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.cryptography.Suite;
import org.throughline.journal.JournalEntry;
import org.throughline.journal.JournalPen;
import org.throughline.journal.JournalRecord;
import org.throughline.journal.JournalVerification;
import org.throughline.journal.chain.CheckpointBook;
import org.throughline.journal.chain.Sealer;
import org.throughline.kernel.ProblemException;
import org.throughline.personal.InstallationKey;
import org.throughline.personal.Personal;
import org.throughline.personal.PersonalProblem;
import org.throughline.personal.PersonalState;
import org.throughline.personal.PersonalSubject;
import org.throughline.personal.PersonalVault;
import org.throughline.testkit.TestDatabase;

class PersonalVaultTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T04:00:00Z"), ZoneOffset.UTC);
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final PersonalSubject LIN = new PersonalSubject("person", "lin");
    private static final PersonalSubject WANG = new PersonalSubject("person", "wang");
    private static final String PHONE = "13800138000";

    private static SessionFactory sessions;

    private final InstallationKey installation = InstallationKey.of("5a".repeat(32));
    private final List<JournalEntry> journal = new ArrayList<>();

    /** A person as the model marks one. */
    public record Contact(
            String name,
            @Personal @Nullable String phone,
            @Personal @Nullable String mail,
            int version) {}

    @BeforeAll
    static void open() {
        Properties properties = new Properties();
        properties.put("hibernate.connection.datasource", DATABASE.applicationSource());
        sessions = new Configuration().setProperties(properties).buildSessionFactory();
    }

    @AfterAll
    static void close() {
        sessions.close();
    }

    @BeforeEach
    void empty() {
        DATABASE.empty("personal", "journal");
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void whatIsKeptIsReadAgainForAPurposeThatIsOnRecord(Suite suite) throws Exception {
        String digest = keep(suite, LIN, "phone", PHONE);

        assertThat(reveal(suite, LIN, "phone", "回访企业")).contains(PHONE);
        assertThat(journal)
                .containsExactly(JournalEntry.created("personal-revealed", "person", "lin", "{\"field\":\"phone\"}")
                        .because("回访企业"));
        assertThat(digest).matches(suite.mac().id() + ":[0-9a-f]{64}");
        assertThat(column("select concat_ws(' ', mac_algorithm, cipher_algorithm) from personal.subject_key"))
                .containsExactly(suite.mac().id() + " " + suite.cipher().id());
        assertThat(column("select cipher_algorithm from personal.kept_value"))
                .containsExactly(suite.cipher().id());
    }

    @Test
    void nothingOfItStandsInTheDatabase() throws Exception {
        keep(Suite.INTERNATIONAL, LIN, "phone", PHONE);

        assertThat(column("select encode(cipher_text, 'escape') from personal.kept_value"))
                .allSatisfy(text -> assertThat(text).doesNotContain(PHONE));
        assertThat(column("select encode(wrapped, 'hex') from personal.subject_key"))
                .allSatisfy(text -> assertThat(text).doesNotContain("5a".repeat(8)));
    }

    @Test
    void aDigestTellsTheSameValueOfTheSameFieldAndNobodyElses() {
        String first = keep(Suite.INTERNATIONAL, LIN, "phone", PHONE);

        assertThat(digest(Suite.INTERNATIONAL, LIN, "phone", PHONE)).isEqualTo(first);
        assertThat(digest(Suite.INTERNATIONAL, LIN, "phone", "13800138001")).isNotEqualTo(first);
        assertThat(digest(Suite.INTERNATIONAL, LIN, "mail", PHONE)).isNotEqualTo(first);
        assertThat(digest(Suite.INTERNATIONAL, WANG, "phone", PHONE)).isNotEqualTo(first);
    }

    @Test
    void aKeyKeepsItsAlgorithmsWhenTheSuiteChanges() {
        String before = keep(Suite.INTERNATIONAL, LIN, "phone", PHONE);

        assertThat(digest(Suite.SM, LIN, "phone", PHONE)).isEqualTo(before);
        assertThat(reveal(Suite.SM, LIN, "phone", "回访")).contains(PHONE);
        assertThat(keep(Suite.SM, WANG, "phone", PHONE)).startsWith("HMAC-SM3:");
    }

    @Test
    void whatIsErasedIsGoneAndNothingElseIs() throws Exception {
        String before = keep(Suite.INTERNATIONAL, LIN, "phone", PHONE);
        keep(Suite.INTERNATIONAL, WANG, "phone", PHONE);

        assertThat(erase(Suite.INTERNATIONAL, LIN, "本人要求")).isTrue();

        assertThat(erase(Suite.INTERNATIONAL, LIN, "本人要求")).isFalse();
        assertThat(reveal(Suite.INTERNATIONAL, LIN, "phone", "回访")).isEmpty();
        assertThat(reveal(Suite.INTERNATIONAL, WANG, "phone", "回访")).contains(PHONE);
        assertThat(column("select subject_id from personal.kept_value")).containsExactly("wang");
        assertThat(digest(Suite.INTERNATIONAL, LIN, "phone", PHONE))
                .as("under a new key")
                .isNotEqualTo(before);
        assertThat(journal.stream().map(JournalEntry::kind)).containsExactly("personal-erased", "personal-revealed");
    }

    @Test
    void markedFieldsEnterTheJournalAsDigestsAndTheirValuesTheVault() {
        Contact contact = new Contact("林", PHONE, null, 3);

        String state = in(Suite.INTERNATIONAL, vault -> new PersonalState(vault).kept(LIN, contact));

        assertThat(state)
                .matches("\\{\"name\":\"林\",\"phone\":\"HMAC-SHA-256:[0-9a-f]{64}\",\"mail\":null,\"version\":3}");
        assertThat(reveal(Suite.INTERNATIONAL, LIN, "phone", "回访")).contains(PHONE);
    }

    @Test
    void erasingLeavesTheChainOfTheJournalWhole(@TempDir Path folder) throws Exception {
        String state = in(
                Suite.INTERNATIONAL,
                vault -> new PersonalState(vault).kept(LIN, new Contact("林", PHONE, "lin@example.cn", 1)));
        try (Connection connection = DATABASE.applicationSource().getConnection()) {
            new JournalPen(CLOCK, Suite.INTERNATIONAL)
                    .write(
                            connection,
                            new JournalRecord.Who("general", "综合处", null, ""),
                            JournalEntry.created("contact-added", "person", "lin", state));
            connection.setAutoCommit(false);
            new Sealer(CheckpointBook.in(folder, CLOCK, Suite.INTERNATIONAL), CLOCK).seal(connection);
        }

        erase(Suite.INTERNATIONAL, LIN, "本人要求");

        assertThat(column("select state_after from journal.entry"))
                .singleElement()
                .asString()
                .doesNotContain(PHONE, "example.cn");
        try (Connection connection = DATABASE.applicationSource().getConnection()) {
            assertThat(JournalVerification.against(folder, folder.resolve("archive"))
                            .verify(connection)
                            .intact())
                    .isTrue();
        }
    }

    @Test
    void nothingIsShownWithoutAPurpose() {
        keep(Suite.INTERNATIONAL, LIN, "phone", PHONE);

        for (String purpose : List.of("", "  ", "长".repeat(201))) {
            assertThatThrownBy(() -> reveal(Suite.INTERNATIONAL, LIN, "phone", purpose))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.type()).isEqualTo(PersonalProblem.PURPOSE_MISSING));
        }
        assertThat(journal).isEmpty();
    }

    @Test
    void aValueMovedToSomebodyElseOrTouchedCannotBeRead() throws Exception {
        keep(Suite.INTERNATIONAL, LIN, "phone", PHONE);
        keep(Suite.INTERNATIONAL, LIN, "mail", "lin@example.cn");
        asOwner("update personal.kept_value set cipher_text = (select cipher_text from personal.kept_value"
                + " where field = 'mail') where field = 'phone'");

        assertThatThrownBy(() -> reveal(Suite.INTERNATIONAL, LIN, "phone", "回访"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void withoutTheKeyOfTheInstallationNobodyReadsAnything() {
        keep(Suite.INTERNATIONAL, LIN, "phone", PHONE);
        InstallationKey another = InstallationKey.of("5b".repeat(32));

        assertThatThrownBy(() -> with(another, Suite.INTERNATIONAL, vault -> vault.reveal(LIN, "phone", "回访")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(another.id());
    }

    @Test
    void theKeyOfTheInstallationIsReadableByNobodyElseAndStaysTheSame(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("personal/key");

        String id = InstallationKey.in(file).id();

        assertThat(InstallationKey.in(file).id()).isEqualTo(id);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> InstallationKey.of("5a")).isInstanceOf(IllegalArgumentException.class);
    }

    private String keep(Suite suite, PersonalSubject subject, String field, String value) {
        return in(suite, vault -> vault.keep(subject, field, value));
    }

    private String digest(Suite suite, PersonalSubject subject, String field, String value) {
        return in(suite, vault -> vault.digest(subject, field, value));
    }

    private Optional<String> reveal(Suite suite, PersonalSubject subject, String field, String purpose) {
        return in(suite, vault -> vault.reveal(subject, field, purpose));
    }

    private boolean erase(Suite suite, PersonalSubject subject, String reason) {
        return in(suite, vault -> vault.erase(subject, reason));
    }

    private <T> T in(Suite suite, Function<PersonalVault, T> work) {
        return with(installation, suite, work);
    }

    private <T> T with(InstallationKey key, Suite suite, Function<PersonalVault, T> work) {
        try (EntityManager entities = sessions.createEntityManager()) {
            entities.getTransaction().begin();
            try {
                T result = work.apply(new SqlPersonalVault(entities, key, suite, journal::add, CLOCK));
                entities.getTransaction().commit();
                return result;
            } finally {
                if (entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
            }
        }
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection connection = DATABASE.ownerSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> column(String sql) throws SQLException {
        try (Connection connection = DATABASE.ownerSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        }
    }
}
