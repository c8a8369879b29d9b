package org.throughline.personal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.personal.persistence.VaultHouse.LIN;
import static org.throughline.personal.persistence.VaultHouse.PHONE;
import static org.throughline.personal.persistence.VaultHouse.VISIT;
import static org.throughline.personal.persistence.VaultHouse.WANG;

import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.cryptography.Suite;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.PersonalDatum;
import org.throughline.kernel.ProblemException;
import org.throughline.personal.InstallationKey;
import org.throughline.personal.OperatorVault;
import org.throughline.personal.PersonalProblem;
import org.throughline.personal.PersonalSubject;

class PersonalVaultTest {

    private static final VaultHouse HOUSE = new VaultHouse();

    private final List<JournalEntry> journal = HOUSE.journal();

    @BeforeEach
    void empty() {
        HOUSE.empty();
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void whatIsKeptIsReadAgainForAPurposeThatIsOnRecord(Suite suite) throws Exception {
        String digest = HOUSE.keep(suite, LIN, "phone", PHONE);

        assertThat(HOUSE.reveal(suite, LIN, "phone", VISIT)).contains(PHONE);
        assertThat(journal)
                .containsExactly(JournalEntry.created(
                                "personal-revealed", "person", "lin", "{\"field\":\"phone\",\"purpose\":\"CONTACT\"}")
                        .because("工作联系：回访企业"));
        assertThat(digest).matches(suite.mac().id() + ":[0-9a-f]{64}");
        assertThat(HOUSE.column("select concat_ws(' ', mac_algorithm, cipher_algorithm) from personal.subject_key"))
                .containsExactly(suite.mac().id() + " " + suite.cipher().id());
        assertThat(HOUSE.column("select cipher_algorithm from personal.kept_value"))
                .containsExactly(suite.cipher().id());
    }

    @Test
    void nothingOfItStandsInTheDatabase() throws Exception {
        HOUSE.keep(Suite.INTERNATIONAL, LIN, "phone", PHONE);

        assertThat(HOUSE.column("select encode(cipher_text, 'escape') from personal.kept_value"))
                .allSatisfy(text -> assertThat(text).doesNotContain(PHONE));
        assertThat(HOUSE.column("select encode(wrapped, 'hex') from personal.subject_key"))
                .allSatisfy(text -> assertThat(text).doesNotContain("5a".repeat(8)));
    }

    @Test
    void aDigestTellsTheSameValueOfTheSameFieldAndNobodyElses() {
        String first = HOUSE.keep(Suite.INTERNATIONAL, LIN, "phone", PHONE);

        assertThat(HOUSE.digest(Suite.INTERNATIONAL, LIN, "phone", PHONE)).isEqualTo(first);
        assertThat(HOUSE.digest(Suite.INTERNATIONAL, LIN, "phone", "13800138001"))
                .isNotEqualTo(first);
        assertThat(HOUSE.digest(Suite.INTERNATIONAL, LIN, "mail", PHONE)).isNotEqualTo(first);
        assertThat(HOUSE.digest(Suite.INTERNATIONAL, WANG, "phone", PHONE)).isNotEqualTo(first);
    }

    @Test
    void aKeyKeepsItsAlgorithmsWhenTheSuiteChanges() {
        String before = HOUSE.keep(Suite.INTERNATIONAL, LIN, "phone", PHONE);

        assertThat(HOUSE.digest(Suite.SM, LIN, "phone", PHONE)).isEqualTo(before);
        assertThat(HOUSE.reveal(Suite.SM, LIN, "phone", VISIT)).contains(PHONE);
        assertThat(HOUSE.keep(Suite.SM, WANG, "phone", PHONE)).startsWith("HMAC-SM3:");
    }

    @Test
    void whatIsErasedIsGoneAndNothingElseIs() throws Exception {
        String before = HOUSE.keep(Suite.INTERNATIONAL, LIN, "phone", PHONE);
        HOUSE.keep(Suite.INTERNATIONAL, WANG, "phone", PHONE);

        assertThat(HOUSE.erase(Suite.INTERNATIONAL, LIN, "本人要求")).isTrue();

        assertThat(HOUSE.erase(Suite.INTERNATIONAL, LIN, "再一次")).isFalse();
        assertThat(HOUSE.reveal(Suite.INTERNATIONAL, LIN, "phone", VISIT)).isEmpty();
        assertThat(HOUSE.reveal(Suite.INTERNATIONAL, WANG, "phone", VISIT)).contains(PHONE);
        assertThat(HOUSE.column("select subject_id from personal.kept_value")).containsExactly("wang");
        assertThat(HOUSE.digest(Suite.INTERNATIONAL, LIN, "phone", PHONE))
                .as("under a new key")
                .isNotEqualTo(before);
        assertThat(journal.stream().map(JournalEntry::reason)).containsExactly("本人要求", "工作联系：回访企业");
        assertThat(journal.stream().map(JournalEntry::kind)).containsExactly("personal-erased", "personal-revealed");
    }

    @Test
    void whatIsMaskedOrReadByTheirOwnerIsNotOnRecord() {
        HOUSE.keep(Suite.INTERNATIONAL, LIN, "phone", PHONE);

        Optional<String> masked =
                HOUSE.in(Suite.INTERNATIONAL, vault -> vault.masked(LIN, "phone", PersonalDatum.PHONE));
        Optional<String> nobodys =
                HOUSE.in(Suite.INTERNATIONAL, vault -> vault.masked(WANG, "phone", PersonalDatum.PHONE));
        Optional<String> own = HOUSE.in(Suite.INTERNATIONAL, vault -> vault.own(LIN, "phone"));

        assertThat(masked).contains("138****8000");
        assertThat(nobodys).isEmpty();
        assertThat(own).contains(PHONE);
        assertThat(journal).isEmpty();
    }

    @Test
    void aValueMovedToSomebodyElseOrTouchedCannotBeRead() throws Exception {
        HOUSE.keep(Suite.INTERNATIONAL, LIN, "phone", PHONE);
        HOUSE.keep(Suite.INTERNATIONAL, LIN, "mail", "lin@example.cn");
        HOUSE.asOwner("update personal.kept_value set cipher_text = (select cipher_text from personal.kept_value"
                + " where field = 'mail') where field = 'phone'");

        assertThatThrownBy(() -> HOUSE.reveal(Suite.INTERNATIONAL, LIN, "phone", VISIT))
                .satisfies(PersonalVaultTest::isUnreadable);
    }

    @Test
    void withoutTheKeyOfTheInstallationNobodyReadsAnything() {
        HOUSE.keep(Suite.INTERNATIONAL, LIN, "phone", PHONE);
        InstallationKey another = InstallationKey.of("5b".repeat(32));

        assertThatThrownBy(() -> HOUSE.with(another, Suite.INTERNATIONAL, vault -> vault.reveal(LIN, "phone", VISIT)))
                .satisfies(PersonalVaultTest::isUnreadable);
    }

    @Test
    void aKeyMovedToSomebodyElseOpensNothing() throws Exception {
        HOUSE.keep(Suite.INTERNATIONAL, LIN, "phone", PHONE);
        HOUSE.asOwner("insert into personal.subject_key select subject_type, 'wang', mac_algorithm, cipher_algorithm,"
                + " wrapped_with, wrapped, made_at from personal.subject_key");

        assertThatThrownBy(() -> HOUSE.digest(Suite.INTERNATIONAL, WANG, "phone", PHONE))
                .satisfies(PersonalVaultTest::isUnreadable);
    }

    @Test
    void aKeyThatClaimsAnotherInstallationIsNotReadByThatOne() throws Exception {
        HOUSE.keep(Suite.INTERNATIONAL, LIN, "phone", PHONE);
        InstallationKey another = InstallationKey.of("5b".repeat(32));
        HOUSE.asOwner("update personal.subject_key set wrapped_with = '" + another.id() + "'");

        assertThatThrownBy(() -> HOUSE.with(another, Suite.INTERNATIONAL, vault -> vault.reveal(LIN, "phone", VISIT)))
                .satisfies(PersonalVaultTest::isUnreadable);
    }

    @Test
    void anOperatorIsToldOfHowManyNothingCanBeRead() throws Exception {
        InstallationKey another = InstallationKey.of("5b".repeat(32));
        HOUSE.keep(Suite.INTERNATIONAL, LIN, "phone", PHONE);
        HOUSE.keep(Suite.INTERNATIONAL, WANG, "phone", PHONE);
        HOUSE.with(another, Suite.SM, vault -> vault.keep(new PersonalSubject("person", "he"), "phone", PHONE));

        try (Connection connection = VaultHouse.DATABASE.applicationSource().getConnection()) {
            assertThat(OperatorVault.keptWithAnotherKey(connection, another)).isEqualTo(2);
            assertThat(OperatorVault.keptWithAnotherKey(connection, InstallationKey.of("5a".repeat(32))))
                    .isEqualTo(1);
        }
    }

    private static void isUnreadable(Throwable thrown) {
        assertThat(thrown).isInstanceOf(ProblemException.class);
        assertThat(((ProblemException) thrown).type()).isEqualTo(PersonalProblem.UNREADABLE);
    }
}
