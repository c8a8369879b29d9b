package org.throughline.enterprises.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.enterprises.SomeOrganisations.AI;
import static org.throughline.enterprises.SomeOrganisations.BAY;
import static org.throughline.enterprises.persistence.ReferralHouse.CHEN;
import static org.throughline.enterprises.persistence.ReferralHouse.QIU;
import static org.throughline.enterprises.persistence.ReferralHouse.WEN;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.OwnStanding;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.SomeOrganisations;
import org.throughline.enterprises.TimelineEntry;
import org.throughline.enterprises.TimelineSource;
import org.throughline.enterprises.domain.Referral;
import org.throughline.enterprises.domain.ReferralRepository.Box;
import org.throughline.enterprises.domain.ReferralState;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Page;

/** Which referrals are listed, which are late, and what the timeline tells. */
class ReferralListsTest {

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
    void listsAreOfOneSideAndPageByPageAndKnowWhatIsLate() {
        List<Referral> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            house.later(Duration.ofSeconds(1));
            made.add(0, house.refer(CHEN, 1 + i % 2, AI));
        }
        Referral back = house.refer(WEN, 1, BAY);
        house.move(WEN, made.get(4), ReferralState.ANSWERED, "好了");

        Page<Referral> first = house.read(CHEN, service -> service.list(Box.SENT, null, false, 3, null));
        Page<Referral> rest = house.read(CHEN, service -> service.list(Box.SENT, null, false, 3, first.next()));
        house.later(Duration.ofDays(5));

        assertThat(first.items()).extracting(Referral::id).isEqualTo(ReferralHouse.ids(made.subList(0, 3)));
        assertThat(rest.items()).extracting(Referral::id).isEqualTo(ReferralHouse.ids(made.subList(3, 5)));
        assertThat(rest.next()).isNull();
        assertThat(house.listed(CHEN, Box.RECEIVED, null, false)).containsExactly(back.id());
        assertThat(house.listed(WEN, Box.ALL, null, false)).hasSize(6);
        assertThat(house.listed(WEN, Box.RECEIVED, ReferralState.ANSWERED, false))
                .containsExactly(made.get(4).id());
        assertThat(house.listed(WEN, Box.RECEIVED, null, true)).isEqualTo(ReferralHouse.ids(made.subList(0, 4)));
        assertThat(house.late(WEN, Box.SENT)).isEqualTo(1);
        assertThat(house.listed(QIU, Box.ALL, null, false)).isEmpty();
    }

    @Test
    void nothingIsLateOnTheLastDayAndWhatIsOutOfReachIsNotListed() {
        Referral near = house.refer(CHEN, 1, AI);
        house.refer(CHEN, 2, AI);
        OwnStanding bound = ReferralHouse.hand("bound", AI, SomeOrganisations.places("330303"));
        house.later(Duration.ofDays(4));

        assertThat(house.late(WEN, Box.ALL)).isZero();
        assertThat(house.listed(bound, Box.ALL, null, false)).containsExactly(near.id());
        house.later(Duration.ofDays(1));
        assertThat(house.late(WEN, Box.ALL)).isEqualTo(2);
    }

    @Test
    void theFirmsTimelineTellsBothSidesWhoAskedWhomAndNotWhat() {
        Referral made = house.refer(CHEN, 1, AI);
        house.later(Duration.ofHours(1));
        house.move(WEN, made, ReferralState.RETURNED, "归经信局");
        ReferralTimeline timeline = new ReferralTimeline(database.reading(), new SomeOrganisations(), house.clock());
        EnterpriseSummary firm = house.firm(1);

        List<TimelineEntry> told = timeline.entries(
                firm, Reach.EVERYWHERE, new TimelineSource.Place(house.now().plusSeconds(1), ""), 10);
        List<TimelineEntry> before = timeline.entries(
                firm,
                Reach.EVERYWHERE,
                new TimelineSource.Place(told.get(0).at(), told.get(0).id()),
                10);

        assertThat(told)
                .extracting(entry -> entry.what().zh())
                .containsExactly("人工智能局退回了新兴产业局转来的事", "新兴产业局把一件事转给人工智能局办");
        assertThat(told.get(0).organisation()).isEqualTo(new BilingualText("人工智能局", "AI bureau"));
        assertThat(told.get(0).link()).endsWith("/referrals/" + made.id());
        assertThat(before).containsExactly(told.get(1));
        assertThat(timeline.entries(house.firm(2), Reach.EVERYWHERE, new TimelineSource.Place(house.now(), "~"), 10))
                .isEmpty();
    }
}
