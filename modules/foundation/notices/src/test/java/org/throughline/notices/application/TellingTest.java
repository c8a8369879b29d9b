package org.throughline.notices.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.notices.application.House.LAN;
import static org.throughline.notices.application.House.OFFICE;
import static org.throughline.notices.application.House.notice;
import static org.throughline.notices.persistence.TestNotices.column;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.throughline.notices.domain.Outbox;

/** Who is told of what, in the transaction of the act. */
class TellingTest {

    private static final String TOLD = "select matter || ' ' || account from notices.notice order by 1";

    private final House house = new House(Clock.systemUTC());

    @Test
    void whoWasToldIsNotToldAgain() {
        assertThat(house.tell(notice("referral/1/made"), LAN)).isEqualTo(1);
        assertThat(house.tell(notice("referral/1/made"), LAN)).isZero();
        assertThat(house.tell(notice("referral/1/answered"), LAN)).isEqualTo(1);

        assertThat(column(TOLD)).containsExactly("referral/1/answered lan", "referral/1/made lan");
    }

    @Test
    void allWhoHaveTheRightAreToldAndEachOnce() {
        house.tell(notice("referral/1/made"), LAN);

        assertThat(house.tell(notice("referral/1/made"), OFFICE)).isEqualTo(1);
        assertThat(column(TOLD)).containsExactly("referral/1/made lan", "referral/1/made ming");
    }

    @Test
    void ofWhatLiesSomewhereOnlyThoseAreToldWhoReachIt() {
        house.tell(notice("yongjia"), House.reaching("330324", null));
        house.tell(notice("longwan"), House.reaching("330303", null));
        house.tell(notice("yongjia in the zone"), House.reaching("330324", "wenzhou-bay"));
        house.tell(notice("yongjia in another"), House.reaching("330324", "wenzhou-etdz"));

        assertThat(column(TOLD))
                .containsExactlyInAnyOrder(
                        "yongjia ming",
                        "longwan lan",
                        "longwan ming",
                        "yongjia in the zone lan",
                        "yongjia in the zone ming",
                        "yongjia in another ming");
    }

    @Test
    void anActThatIsTakenBackTellsNobody() {
        assertThatThrownBy(() -> house.database().inNew(() -> {
                    house.service().tell(notice("referral/1/made"), LAN);
                    throw new IllegalStateException("taken back");
                }))
                .hasMessage("taken back");

        assertThat(column(TOLD)).isEmpty();
        assertThat(house.tell(notice("referral/1/made"), LAN)).isEqualTo(1);
    }

    @Test
    void whoeverTellsTheSamePeopleAtOnceTellsEachOnce() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 25; round++) {
                String matter = "race/" + round;
                List<String> people = new ArrayList<>();
                for (int i = 0; i <= random.nextInt(30); i++) {
                    people.add("person-" + i);
                }
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<Integer>> told = new ArrayList<>();
                for (int i = 0; i < 2; i++) {
                    List<String> shuffled = new ArrayList<>(people);
                    Collections.shuffle(shuffled, random);
                    told.add(threads.submit(telling(start, matter, shuffled)));
                }

                assertThat(told.get(0).get() + told.get(1).get())
                        .describedAs("round %d, seed %d", round, seed)
                        .isEqualTo(people.size());
                assertThat(column("select account from notices.notice where matter = '" + matter + "'"))
                        .describedAs("round %d, seed %d", round, seed)
                        .containsExactlyInAnyOrderElementsOf(people);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Callable<Integer> telling(CyclicBarrier start, String matter, List<String> people) {
        Outbox outbox = house.database().outbox();
        return () -> {
            start.await();
            return house.database().inNew(() -> outbox.put(notice(matter), null, people, Set.of("mail")));
        };
    }
}
