package org.throughline.personal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.personal.persistence.VaultHouse.LIN;
import static org.throughline.personal.persistence.VaultHouse.PHONE;
import static org.throughline.personal.persistence.VaultHouse.VISIT;

import java.nio.file.Path;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.cryptography.Suite;
import org.throughline.journal.JournalEntry;
import org.throughline.journal.JournalPen;
import org.throughline.journal.JournalRecord;
import org.throughline.journal.JournalVerification;
import org.throughline.journal.chain.CheckpointBook;
import org.throughline.journal.chain.Sealer;
import org.throughline.personal.Personal;
import org.throughline.personal.PersonalState;

class PersonalStateTest {

    private static final VaultHouse HOUSE = new VaultHouse();

    /** A person as the model marks one. */
    public record Contact(
            String name,
            @Personal @Nullable String phone,
            @Personal @Nullable String mail,
            int version) {}

    @BeforeEach
    void empty() {
        HOUSE.empty();
    }

    @Test
    void markedFieldsEnterTheJournalAsDigestsAndTheirValuesTheVault() {
        Contact contact = new Contact("林", PHONE, null, 3);

        String state = HOUSE.in(Suite.INTERNATIONAL, vault -> new PersonalState(vault).kept(LIN, contact));

        assertThat(state)
                .matches("\\{\"name\":\"林\",\"phone\":\"HMAC-SHA-256:[0-9a-f]{64}\",\"mail\":null,\"version\":3}");
        assertThat(HOUSE.reveal(Suite.INTERNATIONAL, LIN, "phone", VISIT)).contains(PHONE);
    }

    @Test
    void whatIsAbsentIsKeptNoLonger() throws Exception {
        HOUSE.in(
                Suite.INTERNATIONAL,
                vault -> new PersonalState(vault).kept(LIN, new Contact("林", PHONE, "lin@example.cn", 1)));

        String state = HOUSE.in(
                Suite.INTERNATIONAL,
                vault -> new PersonalState(vault).kept(LIN, new Contact("林", null, "lin@example.cn", 2)));

        assertThat(state).contains("\"phone\":null");
        assertThat(HOUSE.column("select field from personal.kept_value")).containsExactly("mail");
    }

    @Test
    void theStateBeforeIsToldWithTheSameDigestsAndKeepsNothing() throws Exception {
        Contact contact = new Contact("林", PHONE, null, 3);

        String before = HOUSE.in(Suite.INTERNATIONAL, vault -> new PersonalState(vault).told(LIN, contact));
        assertThat(HOUSE.column("select field from personal.kept_value")).isEmpty();
        String after = HOUSE.in(Suite.INTERNATIONAL, vault -> new PersonalState(vault).kept(LIN, contact));

        assertThat(before).isEqualTo(after);
    }

    @Test
    void erasingLeavesTheChainOfTheJournalWhole(@TempDir Path folder) throws Exception {
        String state = HOUSE.in(
                Suite.INTERNATIONAL,
                vault -> new PersonalState(vault).kept(LIN, new Contact("林", PHONE, "lin@example.cn", 1)));
        try (Connection connection = VaultHouse.DATABASE.applicationSource().getConnection()) {
            new JournalPen(VaultHouse.CLOCK, Suite.INTERNATIONAL)
                    .write(
                            connection,
                            new JournalRecord.Who("general", "综合处", null, ""),
                            JournalEntry.created("contact-added", "person", "lin", state));
            connection.setAutoCommit(false);
            new Sealer(CheckpointBook.in(folder, VaultHouse.CLOCK, Suite.INTERNATIONAL), VaultHouse.CLOCK)
                    .seal(connection);
        }

        HOUSE.erase(Suite.INTERNATIONAL, LIN, "本人要求");

        assertThat(HOUSE.column("select state_after from journal.entry"))
                .singleElement()
                .asString()
                .doesNotContain(PHONE, "example.cn");
        try (Connection connection = VaultHouse.DATABASE.applicationSource().getConnection()) {
            assertThat(JournalVerification.against(folder, folder.resolve("archive"))
                            .verify(connection)
                            .intact())
                    .isTrue();
        }
    }
}
