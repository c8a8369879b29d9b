package org.throughline.enterprises.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.application.ContactCard;
import org.throughline.enterprises.domain.ContactDetails;
import org.throughline.enterprises.domain.ContactEntry;
import org.throughline.enterprises.domain.ContactPerson;
import org.throughline.enterprises.domain.ContactProblem;
import org.throughline.enterprises.domain.ContactReading;
import org.throughline.enterprises.domain.ContactUse;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.ProblemType;
import org.throughline.personal.ConsentForm;
import org.throughline.testkit.TestDatabase;

/** Contact persons as the application keeps them, with vault and journal, in a real database. */
class ContactPersonsTest {

    private static final String PHONE = "15400001234";
    private static final ContactUse VISIT = ContactUse.typed("SERVICE", "CONSENT", "约周三走访");

    private static RegisterDatabase database;
    private static ContactHouse house;

    private EnterpriseSummary firm = Firms.aSummary(1);

    @BeforeAll
    static void open() {
        database = new RegisterDatabase();
        house = new ContactHouse(database);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void register() {
        TestDatabase.get().empty("journal", "personal");
        database.empty();
        database.load(List.of(
                Firms.aRecord(1, "温州湾示例电气有限公司", "C3823", "330303", null),
                Firms.aRecord(2, "温州示例阀门有限公司", "C3443", "330324", null))
                .stream());
        firm = house.firm(1);
    }

    @Test
    void aPersonIsSeenMaskedAndWholeForWhatTheyAgreedTo() {
        UUID lin = add(PHONE).id();

        ContactCard masked = house.read(disclosure -> disclosure.find(firm, lin, true));
        ContactCard hidden = house.read(disclosure -> disclosure.find(firm, lin, false));
        ContactDetails whole = house.read(disclosure -> disclosure.disclose(firm, Reach.EVERYWHERE, lin, () -> VISIT));

        assertThat(masked.seen()).isEqualTo(new ContactDetails("林*", "154****1234", "l***@wenzhou.example", null));
        assertThat(hidden.seen()).isEqualTo(new ContactDetails("****", "****", "****", null));
        assertThat(whole).isEqualTo(new ContactDetails(ContactHouse.NAME, PHONE, ContactHouse.MAIL, null));
        assertThat(masked.person().latest().orElseThrow().form()).isEqualTo(ConsentForm.WRITTEN);
    }

    @Test
    void whoSawWhatStaysInTheListAndInTheJournal() {
        UUID lin = add(PHONE).id();
        house.read(disclosure -> disclosure.disclose(firm, Reach.EVERYWHERE, lin, () -> VISIT));

        Page<ContactReading> readings = house.read(disclosure -> disclosure.readings(firm, null, 10, null));

        assertThat(readings.items()).singleElement().satisfies(reading -> {
            assertThat(reading.contact()).isEqualTo(lin);
            assertThat(reading.by()).isEqualTo("lin");
            assertThat(reading.words()).isEqualTo("约周三走访");
        });
        assertThat(database.column("select subject_id || reason from journal.entry where kind = 'personal-revealed'"))
                .hasSize(3)
                .allMatch(told -> told.equals(lin + "工作联系：走访服务（本人同意）：约周三走访"));
    }

    @ParameterizedTest
    @CsvSource({
        "SURVEY, CONSENT, false",
        "SURVEY, STATUTORY_DUTY, true",
        "NOTICE, EMERGENCY, true",
        "NOTICE, CONSENT, false"
    })
    void whatNobodyAgreedToOpensForAnotherGroundOfTheLawOnly(String purpose, String basis, boolean opens) {
        UUID lin = add(PHONE).id();
        ContactUse use = ContactUse.typed(purpose, basis, "依法核查");

        if (opens) {
            assertThat(house.read(disclosure -> disclosure.disclose(firm, Reach.EVERYWHERE, lin, () -> use))
                            .phone())
                    .isEqualTo(PHONE);
        } else {
            refused(
                    ContactProblem.NOT_AGREED,
                    () -> house.read(disclosure -> disclosure.disclose(firm, Reach.EVERYWHERE, lin, () -> use)));
            assertThat(database.column("select kind from journal.entry where kind = 'personal-revealed'"))
                    .isEmpty();
        }
    }

    @Test
    void whatIsTakenBackIsNoGroundAnyMoreAndTheConsentIsNotRewritten() {
        UUID lin = add(PHONE).id();

        ContactPerson left = house.write(service -> service.withdraw(firm, Reach.EVERYWHERE, lin, IfMatch.version(0)));
        ContactPerson again = house.write(service -> service.withdraw(firm, Reach.EVERYWHERE, lin, IfMatch.version(1)));

        assertThat(left.version()).isEqualTo(1);
        assertThat(again).isEqualTo(left);
        refused(
                ContactProblem.NOT_AGREED,
                () -> house.read(disclosure -> disclosure.disclose(firm, Reach.EVERYWHERE, lin, () -> VISIT)));
        assertThat(database.stateOf("update enterprises.contact_consent set purposes = '{SURVEY}'"))
                .isEqualTo("42501");
        assertThat(database.stateOf("delete from enterprises.contact_reading")).isEqualTo("42501");
    }

    @Test
    void aNumberStandsOnceInAFirmAndMayStandInAnother() {
        UUID lin = add(PHONE).id();

        refused(ContactProblem.KNOWN_ALREADY, () -> add("+86 154-0000-1234"));
        UUID other = house.write(
                        service -> service.add(house.firm(2), Reach.EVERYWHERE, () -> ContactHouse.entry(PHONE)))
                .id();
        UUID wang = add("15400009999").id();
        refused(ContactProblem.KNOWN_ALREADY, () -> change(wang, PHONE, 0));
        change(lin, "15400007777", 0);

        assertThat(other).isNotEqualTo(lin);
        assertThat(change(wang, PHONE, 0).version()).isEqualTo(1);
        assertThat(database.column("select count(distinct phone_digest)::text from enterprises.contact_person"))
                .containsExactly("3");
    }

    @Test
    void whatIsChangedUnseenTellsTheJournalDigestsAlone() {
        UUID lin = add(PHONE).id();

        ContactPerson changed = change(lin, "15400008888", 0);
        ContactPerson same = change(lin, "15400008888", 1);

        assertThat(same).isEqualTo(changed);
        assertThat(database.column("select kind from journal.entry order by id"))
                .containsExactly("contact-person-added", "contact-person-changed");
        assertThat(house.tablesWith(PHONE)).isEmpty();
        assertThat(house.tablesWith("15400008888")).isEmpty();
        assertThat(house.tablesWith(ContactHouse.NAME)).isEmpty();
    }

    @Test
    void whoeverIsSlowerIsRefused() {
        UUID lin = add(PHONE).id();
        change(lin, "15400008888", 0);

        assertThatThrownBy(() -> change(lin, "15400009999", 0))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        stale -> assertThat(stale.type().kind()).isEqualTo(ProblemType.Kind.STALE));
    }

    @Test
    void anErasedPersonIsGoneFromEveryTableAndTheJournalSaysThatTheyWere() {
        UUID lin = add(PHONE).id();
        house.read(disclosure -> disclosure.disclose(firm, Reach.EVERYWHERE, lin, () -> VISIT));
        List<String> digests = database.column("select phone_digest from enterprises.contact_person");

        house.write(service -> {
            service.erase(firm, Reach.EVERYWHERE, lin, IfMatch.version(0), "本人要求删除");
            return true;
        });

        refused(ContactProblem.NOT_FOUND, () -> house.read(disclosure -> disclosure.find(firm, lin, true)));
        for (String trace : List.of(PHONE, ContactHouse.NAME, ContactHouse.MAIL, "154****1234", digests.get(0))) {
            assertThat(house.tablesWith(trace)).as(trace).isEmpty();
        }
        assertThat(database.column("select subject_id from personal.subject_key where subject_type = 'contact-person'"))
                .isEmpty();
        assertThat(database.column("select cipher_text::text from personal.kept_value"))
                .isEmpty();
        assertThat(database.column("select contact_id::text from enterprises.contact_consent"))
                .isEmpty();
        assertThat(database.column("select kind || coalesce(reason, '') from journal.entry order by id"))
                .contains("personal-erased本人要求删除", "contact-person-erased本人要求删除");
        assertThat(house.read(disclosure -> disclosure.readings(firm, lin, 10, null))
                        .items())
                .hasSize(1);
        assertThat(add(PHONE).id()).isNotEqualTo(lin);
    }

    @Test
    void theSearchForTracesFindsWhatIsThere() {
        add(PHONE);

        assertThat(house.tablesWith("办公室主任")).contains("enterprises.contact_person");
        assertThat(house.tablesWith("contact-person-added")).contains("journal.entry");
    }

    @Test
    void whoeverReadsAndDoesNotWorkThereMayNotChangeOrSeeAnything() {
        UUID lin = add(PHONE).id();
        Reach elsewhere = Reach.places(Set.of(new DivisionCode("330324")), Set.of());

        refused(
                EnterpriseProblem.OUT_OF_REACH,
                () -> house.write(service -> service.add(firm, elsewhere, () -> ContactHouse.entry("15400009999"))));
        refused(
                EnterpriseProblem.OUT_OF_REACH,
                () -> house.write(service -> service.withdraw(firm, elsewhere, lin, IfMatch.version(0))));
        refused(
                EnterpriseProblem.OUT_OF_REACH,
                () -> house.read(disclosure -> disclosure.disclose(firm, elsewhere, lin, () -> VISIT)));
    }

    @Test
    void aPersonOfOneFirmIsNotThereAtAnother() {
        UUID lin = add(PHONE).id();

        refused(ContactProblem.NOT_FOUND, () -> house.read(disclosure -> disclosure.find(house.firm(2), lin, true)));
        refused(
                ContactProblem.NOT_FOUND,
                () -> house.read(disclosure -> disclosure.disclose(house.firm(2), Reach.EVERYWHERE, lin, () -> VISIT)));
    }

    @Test
    void listsArePagedInTheOrderOfEntry() {
        List<UUID> added = List.of(
                add("15400000001").id(),
                add("15400000002").id(),
                add("15400000003").id());

        Page<ContactCard> first = house.read(disclosure -> disclosure.list(firm, false, 2, null));
        Page<ContactCard> second = house.read(disclosure -> disclosure.list(firm, false, 2, first.next()));

        assertThat(first.items()).extracting(card -> card.person().id()).isEqualTo(added.subList(0, 2));
        assertThat(second.items()).extracting(card -> card.person().id()).isEqualTo(added.subList(2, 3));
        assertThat(second.next()).isNull();
    }

    private ContactPerson add(String phone) {
        return house.write(service -> service.add(firm, Reach.EVERYWHERE, () -> ContactHouse.entry(phone)));
    }

    private ContactPerson change(UUID contact, String phone, long version) {
        ContactEntry entry = new ContactEntry(null, null, phone, null, null, null);
        return house.write(
                service -> service.change(firm, Reach.EVERYWHERE, contact, IfMatch.version(version), () -> entry));
    }

    private static void refused(ProblemType type, Supplier<?> act) {
        assertThatThrownBy(act::get)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type()).isEqualTo(type));
    }
}
