package org.throughline.enterprises.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.enterprises.SomeOrganisations.AI;
import static org.throughline.enterprises.SomeOrganisations.BAY;
import static org.throughline.enterprises.persistence.ReferralHouse.CHEN;
import static org.throughline.enterprises.persistence.ReferralHouse.WEN;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.OwnStanding;
import org.throughline.directory.Standing;
import org.throughline.enterprises.SomeOrganisations;
import org.throughline.enterprises.domain.Referral;
import org.throughline.enterprises.domain.ReferralState;
import org.throughline.notices.DeskSource;

/** Which referrals lie on whose desk. */
class ReferralDeskTest {

    private static RegisterDatabase database;

    private ReferralHouse house;
    private ReferralDesk desk;

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
        desk = new ReferralDesk(database.reading());
    }

    @Test
    void whatWaitsLiesWithThoseWhoCanAnswerUntilItIsAnswered() {
        Referral near = house.refer(CHEN, 1, AI);
        Referral far = house.refer(CHEN, 2, AI);
        OwnStanding bound = ReferralHouse.hand("bound", AI, SomeOrganisations.places("330303"));

        assertThat(keys(WEN, null, 10))
                .containsExactlyInAnyOrder(near.id().toString(), far.id().toString());
        assertThat(count(WEN)).isEqualTo(new DeskSource.Count(2, 0));
        assertThat(desk.count(standing(WEN), near.term().due().plusDays(1))).isEqualTo(new DeskSource.Count(2, 2));
        assertThat(keys(bound, null, 10)).containsExactly(near.id().toString());
        assertThat(count(bound)).isEqualTo(new DeskSource.Count(1, 0));
        assertThat(keys(CHEN, null, 10)).describedAs("who asked").isEmpty();

        house.move(WEN, near, ReferralState.ANSWERED, "好了");
        assertThat(keys(WEN, null, 10)).containsExactly(far.id().toString());
    }

    @Test
    void theOtherSideIsToldAndWhoeverCanAnswerIsRemindedUntilItIsOver() {
        Referral made = house.refer(CHEN, 1, AI);
        Referral accepted = house.move(WEN, made, ReferralState.ACCEPTED, null);
        house.move(WEN, accepted, ReferralState.ANSWERED, "好了");
        house.move(CHEN, house.refer(CHEN, 2, AI), ReferralState.WITHDRAWN, "不用了");

        assertThat(house.told())
                .containsExactly(
                        "A firm was referred to you > " + AI + " reaching 330303",
                        "A referral waits for your answer by " + made.term().due() + " > " + AI + " reaching 330303",
                        "Your referral was accepted > " + BAY + " reaching 330303, stays as 温州湾示例电气有限公司",
                        "Your referral was answered > " + BAY + " reaching 330303, stays as 温州湾示例电气有限公司",
                        "over",
                        "A firm was referred to you > " + AI + " reaching 330324",
                        "A referral waits for your answer by " + made.term().due() + " > " + AI + " reaching 330324",
                        "A referral to you was withdrawn > " + AI + " reaching 330324, stays as 温州示例阀门有限公司",
                        "over");
    }

    @Test
    void itPagesByDayAndIdentity() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            made.add(house.refer(CHEN, 1 + i % 2, AI).id().toString());
            house.later(i == 2 ? Duration.ofDays(1) : Duration.ofSeconds(1));
        }
        List<DeskSource.Piece> all = desk.first(standing(WEN), null, 10);
        DeskSource.Piece second = all.get(1);

        assertThat(all).extracting(DeskSource.Piece::key).containsExactlyElementsOf(made);
        assertThat(all.get(0).path()).endsWith("/referrals/" + made.get(0));
        assertThat(all.get(0).title().zh()).isEqualTo("看看设备更新");
        assertThat(all.get(0).about().zh()).isEqualTo("温州湾示例电气有限公司");
        assertThat(keys(WEN, new DeskSource.Place(second.due(), second.key()), 2))
                .isEqualTo(made.subList(2, 4));
        assertThat(keys(WEN, new DeskSource.Place(second.due(), null), 10)).isEqualTo(made.subList(3, 6));
        assertThat(keys(WEN, new DeskSource.Place(all.get(3).due(), ""), 10)).isEqualTo(made.subList(3, 6));
    }

    private List<String> keys(OwnStanding who, DeskSource.@Nullable Place after, int limit) {
        return desk.first(standing(who), after, limit).stream()
                .map(DeskSource.Piece::key)
                .toList();
    }

    private DeskSource.Count count(OwnStanding who) {
        return desk.count(standing(who), LocalDate.ofInstant(house.now(), ZoneOffset.UTC));
    }

    private static Standing standing(OwnStanding who) {
        return who.standing().orElseThrow();
    }
}
