package org.throughline.enterprises.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.enterprises.MergedRecord.Outcome.MOVES;
import static org.throughline.enterprises.MergedRecord.Outcome.STANDS;
import static org.throughline.enterprises.MergedRecord.Outcome.YIELDS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseFilter;
import org.throughline.enterprises.EnterpriseOrder;
import org.throughline.enterprises.EnterpriseQuery;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.FactSummary;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.MergedRecord;
import org.throughline.enterprises.SomeCodes;
import org.throughline.enterprises.SomeOrganisations;
import org.throughline.enterprises.SomeoneAtWork;
import org.throughline.enterprises.TimelineEntry;
import org.throughline.enterprises.TimelineSource.Place;
import org.throughline.enterprises.application.ContactCard;
import org.throughline.enterprises.application.EnterpriseService;
import org.throughline.enterprises.domain.ContactPerson;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.enterprises.domain.FirmMerge;
import org.throughline.enterprises.domain.Referral;
import org.throughline.enterprises.domain.ReferralState;
import org.throughline.exchange.IfMatch;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.ProblemType;
import org.throughline.kernel.Uscc;

/** What becomes of everything a firm has when its record is merged into another, and when nothing is merged. */
class MergesTest {

    private static RegisterDatabase database;

    private MergeHouse house;

    @BeforeAll
    static void open() {
        database = new RegisterDatabase();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void firms() {
        house = new MergeHouse(database);
    }

    @AfterEach
    void nothingIsLeftThatCannotBe() {
        assertThat(house.inconsistencies()).isEmpty();
    }

    @Test
    void factsGoOverWithBothTimesTheLaterRecordingOfADayStandsAndTheOtherStaysAsHistory() {
        house.fact(1, "employees", 2024, "10").fact(2, "employees", 2024, "11").fact(1, "employees", 2024, "12");
        house.fact(2, "employees", 2025, "20").fact(1, "patents", null, "3").fact(2, "revenue", 2024, "5");
        house.fact(2, "patents", null, "4", LocalDate.of(2026, 1, 31), "公示2");
        house.fact(1, "taxPaid", 2024, "7").fact(2, "taxPaid", 2024, "8");
        List<FactSummary> before = house.history(1);

        assertThat(house.previewed(2, 1, "facts"))
                .extracting(MergedRecord::outcome)
                .containsExactlyInAnyOrder(YIELDS, MOVES, MOVES, MOVES, STANDS);
        assertThat(house.previewed(2, 1, "facts").get(0).what().zh()).contains("11", "公示2", "12", "公示1");
        FirmMerge merge = house.merge(2, 1);

        assertThat(merge.moved()).containsEntry("facts", 5L);
        assertThat(house.counts(1))
                .isEqualTo(Map.of(
                        "employees2024",
                        "12",
                        "employees2025",
                        "20",
                        "patents",
                        "4",
                        "revenue2024",
                        "5",
                        "taxPaid2024",
                        "8"));
        assertThat(house.history(1))
                .hasSize(before.size() + 5)
                .extracting(FactSummary::value, FactSummary::source)
                .contains(tuple("11", "公示2"), tuple("10", "公示1"), tuple("7", "公示1"), tuple("3", "公示1"));
        assertThat(house.history(1).stream().filter(fact -> fact.value().equals("11")))
                .allSatisfy(fact -> {
                    assertThat(fact.recordedAt()).isEqualTo(Firms.NOON.plusSeconds(60));
                    assertThat(fact.supersededAt()).isEqualTo(Firms.NOON.plusSeconds(120));
                });
    }

    @Test
    void ofTwoValuesWrittenDownAtOnceThatOfTheSurvivorStands() {
        database.asOwner(
                "insert into enterprises.recording (source, recorded_at, recorded_by) values ('x', now(), 'x')");
        database.asOwner(
                "insert into enterprises.fact (enterprise_id, recording_id, as_of, definition_id, year, number)"
                        + " select e.id, r.id, '2025-12-31', d.id, 2025, case when e.uscc = '" + Firms.code(1)
                        + "' then 1 else 2 end from enterprises.enterprise e, enterprises.recording r,"
                        + " enterprises.fact_definition d where d.name = 'employees' and e.uscc in ('" + Firms.code(1)
                        + "', '"
                        + Firms.code(2) + "')");

        assertThat(house.previewed(2, 1, "facts"))
                .extracting(MergedRecord::outcome)
                .containsExactly(YIELDS);
        house.merge(2, 1);

        assertThat(house.counts(1)).containsEntry("employees2025", "1");
        assertThat(house.history(1)).hasSize(2);
    }

    @Test
    void referralsGoOverWithTheirStepsAndCanBeAnswered() {
        ReferralHouse referrals = new ReferralHouse(database);
        house = new MergeHouse(database);
        Referral open = referrals.refer(ReferralHouse.CHEN, 2, SomeOrganisations.AI);

        assertThat(house.previewed(2, 1, "referrals").get(0).what().zh()).contains("人工智能局");
        house.merge(2, 1);

        Referral found = referrals.found(ReferralHouse.WEN, open);
        assertThat(found.firm().uscc()).isEqualTo(Uscc.of(Firms.code(1)));
        referrals.move(ReferralHouse.WEN, found, ReferralState.ANSWERED, "办好了");
        assertThat(referrals.steps(open)).hasSize(2);
        assertThat(database.column("select distinct enterprise_id from enterprises.referral_step"))
                .containsExactly(house.firm(1).id().toString());
        assertThat(database.stateOf("insert into enterprises.referral select gen_random_uuid(),"
                        + " (select id from enterprises.enterprise where merged_into is not null), 0, 'a', 'b', 'x', 'x',"
                        + " null, 1, now(), 'OPEN', null"))
                .isEqualTo("40001");
    }

    @Test
    void contactPersonsGoOverWithTheirConsentAndAreStillToldApartByTheirNumber() {
        ContactHouse contacts = new ContactHouse(database);
        EnterpriseSummary former = house.firm(2);
        ContactPerson moved = contacts.write(
                service -> service.add(former, Reach.EVERYWHERE, () -> ContactHouse.entry("15400000001")));
        contacts.write(service -> service.add(former, Reach.EVERYWHERE, () -> ContactHouse.entry("15400000002")));
        EnterpriseSummary survivor = house.firm(1);
        contacts.write(service -> service.add(survivor, Reach.EVERYWHERE, () -> ContactHouse.entry("15400000002")));
        database.asOwner("insert into enterprises.contact_reading (id, enterprise_id, contact_id, at, by_whom, post,"
                + " purpose, basis, words) select gen_random_uuid(), enterprise_id, id, now(), 'wu', 'x', 'SERVICE',"
                + " 'CONSENT', 'x' from enterprises.contact_person where id = '" + moved.id() + "'");

        assertThat(house.previewed(2, 1)).containsEntry("contacts", 2L).containsEntry("contact-readings", 1L);
        assertThat(house.previewed(2, 1, "contact-readings").get(0).what().zh()).contains("wu");
        assertThat(house.previewed(2, 1, "contacts").get(0).what().zh())
                .contains("办公室主任")
                .doesNotContain(ContactHouse.NAME, "154");
        house.merge(2, 1);

        Page<ContactCard> cards = contacts.read(service -> service.list(house.firm(1), true, 10, null));
        assertThat(cards.items())
                .hasSize(3)
                .allSatisfy(card -> assertThat(card.person().consents()).hasSize(1));
        assertThat(database.column("select count(phone_digest) from enterprises.contact_person"))
                .containsExactly("2");
        EnterpriseSummary now = house.firm(1);
        assertThatThrownBy(() -> contacts.write(
                        service -> service.add(now, Reach.EVERYWHERE, () -> ContactHouse.entry("15400000001"))))
                .isInstanceOf(ProblemException.class);
        assertThat(database.column("select distinct enterprise_id from enterprises.contact_reading"))
                .containsExactly(now.id().toString());
    }

    @Test
    void theFormerIsClosedLeadsToTheSurvivorAndIsInNoListWhileItsCodeAndNamesFindTheSurvivor() {
        database.asOwner("update enterprises.enterprise set name = '温州新名电气有限公司', version = version + 1 where uscc = '"
                + Firms.code(2) + "'");
        FirmMerge first = house.merge(2, 1);
        house.merge(1, 3);

        assertThat(database.directory().find(Uscc.of(Firms.code(2)), Reach.EVERYWHERE))
                .isEmpty();
        assertThat(database.directory().successor(Uscc.of(Firms.code(2)), Reach.EVERYWHERE))
                .contains(house.firm(3));
        assertThat(database.directory().successor(Uscc.of(Firms.code(3)), Reach.EVERYWHERE))
                .isEmpty();
        assertThat(database.directory().successor(Uscc.of(Firms.code(2)), SomeOrganisations.places("330324")))
                .isEmpty();
        assertThat(database.directory().count(EnterpriseFilter.ALL, Reach.EVERYWHERE))
                .isEqualTo(3);
        for (String words : List.of(Firms.code(2), Firms.code(1), "示例2号", "新名电气", "sl2hdq")) {
            assertThat(listed(words)).as(words).containsExactly(Firms.code(3));
        }
        assertThat(listed(null)).containsExactlyInAnyOrder(Firms.code(3), Firms.code(4), Firms.code(5));
        assertThat(first.moved()).containsEntry("names", 3L);
        assertThat(house.firm(3).version()).isEqualTo(1);
    }

    @Test
    void nothingIsWrittenAboutAClosedRecordAndTheRefusalSaysWhereToTurn() {
        house.merge(2, 1);

        assertThatThrownBy(() -> house.fact(2, "employees", 2024, "1"))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.type()).isEqualTo(EnterpriseProblem.MERGED);
                    assertThat(refused.facts()).containsEntry("into", Firms.code(1));
                });
        refused(
                EnterpriseProblem.MERGED,
                () -> database.inTransaction(entities -> new EnterpriseService(
                                new JpaEnterpriseRepository(entities),
                                new SomeCodes(),
                                house.journal(),
                                new SomeoneAtWork("lin"),
                                java.time.Clock.systemUTC())
                        .change(Uscc.of(Firms.code(2)), Reach.EVERYWHERE, IfMatch.of("*"), Firms::anEntry)));
    }

    @Test
    void aMergeIsJournalledForBothReadAgainAndToldOnTheTimeline() {
        house.fact(2, "employees", 2024, "1");
        FirmMerge merge = house.merge(2, 1);

        assertThat(house.journal().entries())
                .filteredOn(entry -> entry.kind().equals("enterprises-merged"))
                .extracting(JournalEntry::subjectId, JournalEntry::reason)
                .containsExactly(tuple(Firms.code(1), merge.reason()), tuple(Firms.code(2), merge.reason()));
        EnterpriseSummary survivor = house.firm(1);
        FirmMerge read = house.as(DuplicateHouse.KEEPER, service -> service.find(survivor, merge.id()));
        assertThat(read).isEqualTo(merge);
        Page<FirmMerge> all = house.as(DuplicateHouse.KEEPER, service -> service.into(survivor, 10, null));
        assertThat(all.items()).containsExactly(merge);
        List<TimelineEntry> told = new MergeTimeline(database.reading())
                .entries(survivor, Reach.EVERYWHERE, new Place(house.now().plusSeconds(1), ""), 10);
        assertThat(told)
                .hasSize(1)
                .allSatisfy(entry -> assertThat(entry.what().zh()).contains(Firms.code(2), "转来 3 条", merge.reason()));
    }

    private static List<String> listed(@Nullable String words) {
        EnterpriseFilter filter = EnterpriseFilter.ALL.withWords(words);
        return database
                .directory()
                .page(EnterpriseQuery.first(filter, EnterpriseOrder.CODE, 10), Reach.EVERYWHERE)
                .items()
                .stream()
                .map(firm -> firm.uscc().value())
                .toList();
    }

    private static void refused(ProblemType type, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(Objects.requireNonNull(problem).type())
                                .isEqualTo(type));
    }
}
