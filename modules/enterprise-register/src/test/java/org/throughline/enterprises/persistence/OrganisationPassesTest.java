package org.throughline.enterprises.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.enterprises.SomeOrganisations.AI;
import static org.throughline.enterprises.SomeOrganisations.BAY;
import static org.throughline.enterprises.SomeOrganisations.FUND;
import static org.throughline.enterprises.SomeOrganisations.LONGWAN;
import static org.throughline.enterprises.persistence.ServiceHouse.CHEN;
import static org.throughline.enterprises.persistence.ServiceHouse.WEN;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.OrganisationHoldings;
import org.throughline.directory.OrganisationHoldings.Act;
import org.throughline.directory.OrganisationHoldings.Passing;
import org.throughline.directory.OrganisationHoldings.Piece;
import org.throughline.enterprises.RecordingJournal;
import org.throughline.enterprises.RecordingNotices;
import org.throughline.enterprises.SomeOrganisations;
import org.throughline.enterprises.application.ReferralTelling;
import org.throughline.enterprises.domain.Assignment;
import org.throughline.enterprises.domain.Referral;
import org.throughline.enterprises.domain.ReferralState;
import org.throughline.enterprises.domain.ReferralStep;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.Page;
import org.throughline.kernel.Phrase;

/** What becomes of firms served, referrals and shared views when an organisation passes all it holds. */
class OrganisationPassesTest {

    private static final Act ACT = new Act("director", "编委通知");

    private static RegisterDatabase database;

    private final RecordingJournal journal = new RecordingJournal();
    private final RecordingNotices notices = new RecordingNotices();
    private ServiceHouse house;

    @BeforeAll
    static void open() {
        database = new RegisterDatabase();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void threeFirms() {
        house = new ServiceHouse(database);
    }

    @Test
    void whoServesAFirmGoesOnInTheNameOfTheTakerWithoutADayBetween() {
        Assignment served = house.assign(CHEN, 1, "huang");
        house.later(Duration.ofDays(10));

        List<Piece> passed = assignments(holding -> holding.pass(passing(BAY, AI, null), ACT));

        assertThat(passed).extracting(Piece::id).containsExactly(served.id());
        assertThat(passed.get(0).called()).isEqualTo("温州湾示例电气有限公司 · huang");
        List<Assignment> history = house.history(1);
        assertThat(history).extracting(Assignment::organisation).containsExactly(AI, BAY);
        assertThat(history).extracting(Assignment::person).containsOnly("huang");
        assertThat(history.get(1).on(house.today().minusDays(1))).isTrue();
        assertThat(history.get(1).on(house.today())).isFalse();
        assertThat(history.get(0).from()).isEqualTo(house.today());
        assertThat(this.<Long>assignments(holding -> holding.count(passing(BAY, AI, null))))
                .isZero();
        assertThat(journal.entries()).extracting(JournalEntry::kind).containsExactly("assignment-passed");
    }

    @Test
    void whoeverServesAFirmOfTheTakerAlreadyGoesOnAndTheOtherIsHistory() {
        house.assign(CHEN, 1, "huang");
        house.assign(WEN, 1, "wen");
        house.assign(CHEN, 3, "huang");
        house.assign(WEN, 3, "wen", house.today().plusDays(5));

        assignments(holding -> holding.pass(passing(BAY, AI, null), ACT));

        assertThat(house.serving(1)).containsExactly("wen");
        assertThat(house.serving(3)).containsExactly("huang");
        house.later(Duration.ofDays(5));
        assertThat(house.serving(3)).containsExactly("wen");
    }

    @Test
    void whoeverWasNamedServesFromThenOnAndWhatBeginsLaterBeginsLater() {
        house.assign(CHEN, 1, "huang");
        LocalDate later = house.today().plusDays(20);
        house.assign(CHEN, 2, "chen", later);

        assignments(holding -> holding.pass(passing(BAY, AI, "wen"), ACT));

        assertThat(house.serving(1)).containsExactly("wen");
        assertThat(house.history(1).get(0).former()).isEqualTo("huang");
        assertThat(house.history(2).get(0).from()).isEqualTo(later);
        assertThat(house.history(2).get(0).organisation()).isEqualTo(AI);
        assertThat(house.serving(2)).isEmpty();
    }

    @Test
    void nobodysReachGrowsByIt() {
        house.assign(CHEN, 1, "huang");
        house.assign(CHEN, 2, "huang");

        assertThat(this.<List<Phrase>>assignments(holding -> holding.obstacles(passing(BAY, LONGWAN, null))))
                .singleElement()
                .satisfies(obstacle -> assertThat(obstacle.in(Locale.ENGLISH)).startsWith("1 firms lie outside"));
        assertThat(this.<List<Phrase>>assignments(holding -> holding.obstacles(passing(BAY, AI, "nobody"))))
                .hasSize(1);
        assertThat(this.<List<Phrase>>assignments(holding -> holding.obstacles(passing(BAY, AI, "wen"))))
                .isEmpty();
    }

    @Test
    void whatPassesIsListedPageByPageAndItsStampTellsEveryChange() {
        for (int firm = 1; firm <= 3; firm++) {
            house.assign(CHEN, firm, "huang");
        }
        Passing passing = passing(BAY, AI, null);
        Page<Piece> first = assignments(holding -> holding.pieces(passing, 2, null));
        Page<Piece> second = assignments(holding -> holding.pieces(passing, 2, first.next()));
        String stamp = assignments(holding -> holding.stamp(passing));

        assertThat(first.items()).hasSize(2).doesNotContainAnyElementsOf(second.items());
        assertThat(second.items()).hasSize(1);
        assertThat(second.next()).isNull();
        house.end(CHEN, house.history(1).get(0));
        assertThat(this.<String>assignments(holding -> holding.stamp(passing))).isNotEqualTo(stamp);
        assertThat(this.<Long>assignments(holding -> holding.count(passing))).isEqualTo(2);
    }

    @Test
    void aReferralGoesOnFromOrToTheTakerAndItsEarlierStepsStayWithWhoDidThem() {
        ReferralHouse referrals = new ReferralHouse(database);
        Referral asked = referrals.refer(ReferralHouse.QIU, 1, BAY);
        Referral sent = referrals.refer(ReferralHouse.CHEN, 1, LONGWAN);
        Referral over = referrals.refer(ReferralHouse.CHEN, 1, LONGWAN);
        referrals.move(ReferralHouse.CHEN, over, ReferralState.WITHDRAWN, "不用了");
        house.later(Duration.ofDays(1));

        List<Piece> passed = referrals(holding -> holding.pass(passing(BAY, AI, null), ACT));

        assertThat(passed).extracting(Piece::id).containsExactlyInAnyOrder(asked.id(), sent.id());
        Referral toTaker = referrals.found(ReferralHouse.WEN, asked);
        assertThat(toTaker.receiver()).isEqualTo(AI);
        assertThat(toTaker.term()).isEqualTo(asked.term());
        assertThat(toTaker.state()).isEqualTo(ReferralState.OPEN);
        assertThat(referrals.found(ReferralHouse.WEN, sent).sender()).isEqualTo(AI);
        assertThat(referrals.found(ReferralHouse.WEN, over).sender()).isEqualTo(BAY);
        List<ReferralStep> steps = referrals.steps(sent);
        assertThat(steps).extracting(ReferralStep::organisation).containsExactly(BAY, AI);
        assertThat(steps).extracting(ReferralStep::passedFrom).containsExactly(null, BAY);
        assertThat(referrals
                        .move(ReferralHouse.WEN, toTaker, ReferralState.ANSWERED, "已上门")
                        .receiver())
                .isEqualTo(AI);
        assertThat(this.<Long>referrals(holding -> holding.count(passing(BAY, AI, null))))
                .isZero();
    }

    @Test
    void aReferralBetweenTheTwoIsOverSinceNobodyRefersToTheirOwnHouse() {
        ReferralHouse referrals = new ReferralHouse(database);
        Referral between = referrals.refer(ReferralHouse.CHEN, 1, AI);

        referrals(holding -> holding.pass(passing(BAY, AI, null), ACT));

        assertThat(referrals.found(ReferralHouse.WEN, between).state()).isEqualTo(ReferralState.RETURNED);
        assertThat(referrals.steps(between).get(1).words()).contains("编委通知");
        assertThat(notices.told()).anyMatch(line -> line.contains("over"));
    }

    @Test
    void whoeverIsAskedThenHasToBeAbleToAnswer() {
        new ReferralHouse(database).refer(ReferralHouse.QIU, 1, BAY);

        assertThat(this.<List<Phrase>>referrals(holding -> holding.obstacles(passing(BAY, AI, null))))
                .isEmpty();
        assertThat(this.<List<Phrase>>referrals(holding -> holding.obstacles(passing(BAY, FUND, null))))
                .hasSize(1);
    }

    @Test
    void whatIsSharedWithOneIsSharedWithTheOther() {
        database.inTransaction(entities -> MergeRows.run(
                entities,
                "insert into enterprises.saved_view (id, owner_kind, owner, name, filter, shared_with, changed_at)"
                        + " select gen_random_uuid(), 'PERSON', 'chen', n, '{}', org, now()"
                        + " from (values ('ours', ?), ('theirs', ?), ('mine', null)) as v (n, org)",
                BAY,
                AI));

        List<Piece> passed = views(holding -> holding.pass(passing(BAY, AI, null), ACT));

        assertThat(passed).extracting(Piece::called).containsExactly("ours");
        assertThat(this.<Long>views(holding -> holding.count(passing(BAY, AI, null))))
                .isZero();
        assertThat(this.<Long>views(holding -> holding.count(passing(AI, BAY, null))))
                .isEqualTo(2);
    }

    /** The transaction ends as one: what was passed before something went wrong is where it was. */
    @Test
    void whatGoesWrongLaterLeavesEverythingWhereItWas() {
        house.assign(CHEN, 1, "huang");
        List<Assignment> before = house.history(1);

        assertThatThrownBy(() -> assignments(holding -> {
                    holding.pass(passing(BAY, AI, null), ACT);
                    throw new IllegalStateException("later");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(house.history(1)).isEqualTo(before);
    }

    private Passing passing(String giver, String taker, @Nullable String lead) {
        return new Passing(giver, taker, house.today(), lead);
    }

    private <T> T assignments(Function<OrganisationHoldings, T> act) {
        return with(entities -> new AssignmentsPassed(new SomeOrganisations(), journal, house.clock(), entities), act);
    }

    private <T> T referrals(Function<OrganisationHoldings, T> act) {
        return with(
                entities -> new ReferralsPassed(
                        new SomeOrganisations(), new ReferralTelling(journal, notices), house.clock(), entities),
                act);
    }

    private <T> T views(Function<OrganisationHoldings, T> act) {
        return with(entities -> new ViewsPassed(journal, house.clock(), entities), act);
    }

    private static <T> T with(
            Function<EntityManager, OrganisationHoldings> holding, Function<OrganisationHoldings, T> act) {
        return database.inTransaction(entities -> act.apply(holding.apply(entities)));
    }
}
