package org.throughline.enterprises.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.throughline.enterprises.SomeOrganisations.AI;
import static org.throughline.enterprises.SomeOrganisations.BAY;
import static org.throughline.enterprises.SomeOrganisations.FUND;
import static org.throughline.enterprises.SomeOrganisations.LABORATORY;
import static org.throughline.enterprises.SomeOrganisations.LONGWAN;
import static org.throughline.enterprises.persistence.Race.refused;
import static org.throughline.enterprises.persistence.ReferralHouse.CHEN;
import static org.throughline.enterprises.persistence.ReferralHouse.QIU;
import static org.throughline.enterprises.persistence.ReferralHouse.WEN;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.directory.OwnStanding;
import org.throughline.directory.Reach;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.SomeOrganisations;
import org.throughline.enterprises.application.ReferralService;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.enterprises.domain.Referral;
import org.throughline.enterprises.domain.ReferralProblem;
import org.throughline.enterprises.domain.ReferralState;
import org.throughline.enterprises.domain.ReferralStep;
import org.throughline.exchange.IfMatch;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.ProblemType;

/** What can be referred to whom, and who does what with it. */
class ReferralsTest {

    private static RegisterDatabase database;

    private ReferralHouse house;

    @BeforeAll
    static void open() {
        database = new RegisterDatabase();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void twoFirms() {
        house = new ReferralHouse(database);
    }

    @Test
    void aMatterIsReferredAcceptedAndAnsweredAndEachStepStays() {
        Referral made = house.refer(CHEN, 1, AI);
        house.later(Duration.ofHours(1));
        Referral accepted = house.move(WEN, made, ReferralState.ACCEPTED, null);
        house.later(Duration.ofHours(1));
        Referral answered = house.move(WEN, accepted, ReferralState.ANSWERED, " 已上门，可以报 ");

        assertThat(made.term()).isEqualTo(new Referral.Term(3, LocalDate.of(2026, 3, 5)));
        assertThat(house.found(CHEN, made)).isEqualTo(answered);
        assertThat(house.steps(made))
                .containsExactly(
                        new ReferralStep(0, ReferralState.OPEN, Firms.NOON, "chen", BAY, null),
                        new ReferralStep(1, ReferralState.ACCEPTED, Firms.NOON.plusSeconds(3600), "wen", AI, null),
                        new ReferralStep(2, ReferralState.ANSWERED, house.now(), "wen", AI, "已上门，可以报"));
        assertThat(house.journal().entries())
                .extracting(JournalEntry::kind, JournalEntry::subjectId, JournalEntry::reason)
                .containsExactly(
                        tuple("referral-made", Firms.code(1), "归他们管"),
                        tuple("referral-accepted", Firms.code(1), null),
                        tuple("referral-answered", Firms.code(1), "已上门，可以报"));
    }

    @ParameterizedTest
    @ValueSource(strings = {FUND, LABORATORY})
    void whereNobodyCouldAnswerNothingIsReferredTo(String receiver) {
        refused(ReferralProblem.NOT_SERVED, () -> house.refer(CHEN, 1, receiver));
    }

    @Test
    void nothingIsReferredToWhoDoesNotServeThePlaceNorByWhoDoesNotReachIt() {
        refused(ReferralProblem.NOT_SERVED, () -> house.refer(CHEN, 2, LONGWAN));
        refused(EnterpriseProblem.OUT_OF_REACH, () -> house.refer(QIU, 2, AI));
        assertThat(house.refer(CHEN, 1, LONGWAN).receiver()).isEqualTo(LONGWAN);
        assertThat(house.refer(QIU, 1, AI).sender()).isEqualTo(LONGWAN);
    }

    @Test
    void eachSideDoesWhatIsItsOwnAndNobodyElseDoesAnything() {
        Referral made = house.refer(CHEN, 1, AI);

        refused(ReferralProblem.NOT_YOURS, () -> house.move(CHEN, made, ReferralState.ACCEPTED, null));
        refused(ReferralProblem.NOT_YOURS, () -> house.move(WEN, made, ReferralState.WITHDRAWN, "不用了"));
        refused(ReferralProblem.NOT_YOURS, () -> house.move(QIU, made, ReferralState.RETURNED, "不归我们"));
        refused(ReferralProblem.INVALID, () -> house.move(WEN, made, ReferralState.RETURNED, " "));
        OwnStanding near = ReferralHouse.hand("near", AI, SomeOrganisations.places("330324"));
        refused(ReferralProblem.NOT_FOUND, () -> house.move(near, made, ReferralState.ACCEPTED, null));
        Referral returned = house.move(WEN, made, ReferralState.RETURNED, "归经信局");
        refused(ReferralProblem.OVER, () -> house.move(WEN, returned, ReferralState.ANSWERED, "好了"));
        assertThatThrownBy(() -> house.move(WEN, made, ReferralState.ANSWERED, "好了"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        stale -> assertThat(stale.type().kind()).isEqualTo(ProblemType.Kind.STALE));
    }

    @Test
    void whoSeesTheFirmButMayOnlyReadChangesNothing() {
        Referral made = house.refer(CHEN, 1, AI);
        OwnStanding reader = SomeOrganisations.hand("reader", AI, Reach.EVERYWHERE, ReferralService.READ);

        assertThat(house.found(reader, made)).isEqualTo(made);
        boolean may = house.read(reader, service -> service.mayMove(made, ReferralState.ACCEPTED));
        assertThat(may).isFalse();
        refused(EnterpriseProblem.OUT_OF_REACH, () -> house.move(reader, made, ReferralState.ACCEPTED, null));
    }

    @Test
    void whatWasAskedAndSaidCannotBeRewritten() {
        house.refer(CHEN, 1, AI);

        assertThat(database.stateOf("update enterprises.referral set asked = 'x'"))
                .isEqualTo("42501");
        assertThat(database.stateOf("update enterprises.referral set due_on = now()"))
                .isEqualTo("42501");
        assertThat(database.stateOf("delete from enterprises.referral_step")).isEqualTo("42501");
        assertThat(database.stateOf("update enterprises.referral_step set words = 'x'"))
                .isEqualTo("42501");
    }

    @Test
    void ofAcceptingAndWithdrawingAtOnceOneSucceeds() throws Exception {
        for (int round = 0; round < 10; round++) {
            Referral made = house.refer(CHEN, 1, AI);

            List<String> outcomes = Race.between(
                    () -> house.move(WEN, made, IfMatch.of("*"), ReferralState.ACCEPTED, null)
                            .state()
                            .name(),
                    () -> house.move(CHEN, made, IfMatch.of("*"), ReferralState.WITHDRAWN, "不用了")
                            .state()
                            .name());

            Referral after = house.read(CHEN, service -> service.find(made.id()));
            boolean accepted = after.state() == ReferralState.ACCEPTED;
            assertThat(after.version()).isEqualTo(1);
            assertThat(outcomes)
                    .isEqualTo(
                            accepted
                                    ? List.of("ACCEPTED", "referral-accepted")
                                    : List.of("referral-over", "WITHDRAWN"));
            assertThat(house.steps(made)).hasSize(2);
        }
    }
}
