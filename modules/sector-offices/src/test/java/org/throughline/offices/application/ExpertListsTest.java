package org.throughline.offices.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.offices.application.ExpertHouse.NAME;
import static org.throughline.offices.application.ExpertHouse.OFFICER;
import static org.throughline.offices.application.ExpertHouse.READER;
import static org.throughline.offices.application.ExpertHouse.TODAY;
import static org.throughline.offices.application.ExpertHouse.entry;
import static org.throughline.offices.application.ExpertHouse.refusal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.application.ExpertDisclosure.Card;
import org.throughline.offices.book.ExpertList;
import org.throughline.offices.domain.Expert;
import org.throughline.offices.domain.ExpertPairing;
import org.throughline.offices.domain.ExpertProblem;
import org.throughline.offices.domain.ExpertSession;
import org.throughline.testkit.MovingClock;
import org.throughline.testkit.TestDatabase;
import org.throughline.testkit.TestFolders;

/** Lists of experts and of what they explained, and of many who act at once one that is heard. */
class ExpertListsTest {

    private static final Instant NOON = Instant.parse("2026-11-28T04:00:00Z");
    private static final IfMatch ANY = IfMatch.of("*");
    private static final Path SHIPPED = TestFolders.checkout().resolve("config");

    private final MovingClock clock = new MovingClock(NOON);
    private final FolderHouse folder = new FolderHouse(SHIPPED, clock);
    private final ExpertHouse house = new ExpertHouse(folder, clock);

    @BeforeEach
    void nobodyIsKnown() {
        TestDatabase.get().empty("personal", "journal");
        folder.begin();
    }

    @Test
    void ofManyWhoChangeAnExpertAtOnceOneIsHeardAndOfManyWhoPairOnePairs() throws Exception {
        Expert expert = house.add("15400001234");

        List<String> changes = atOnce(number -> house.as(
                OFFICER,
                all -> all.experts().change(expert.id(), IfMatch.version(0), () -> entry(null, null, "领域" + number))));
        List<String> pairs = atOnce(number -> house.pair(expert, "office2", TODAY.plusDays(20 + number)));
        List<String> numbers = atOnce(number -> house.add("15400009999"));

        assertThat(changes).containsOnlyOnce("done").containsOnly("done", ExchangeProblem.VERSION_STALE.code());
        assertThat(pairs).containsOnlyOnce("done").containsOnly("done", ExpertProblem.PAIRED_ALREADY.code());
        assertThat(numbers).containsOnlyOnce("done").containsOnly("done", ExpertProblem.KNOWN_ALREADY.code());
    }

    @Test
    void aPairingIsEndedOnceAndThenTheOfficerCanBeginAnew() {
        Expert expert = house.add("15400001234");
        ExpertPairing pairing = house.pair(expert, "officer21", null);
        assertThat(refusal(() -> house.pair(expert, "officer21", TODAY.plusDays(3))))
                .isEqualTo(ExpertProblem.PAIRED_ALREADY);

        house.as(OFFICER, all -> all.pairings().end(expert.id(), pairing.id(), IfMatch.version(0), () -> null));

        assertThat(refusal(() -> house.as(
                        OFFICER, all -> all.pairings().end(expert.id(), pairing.id(), IfMatch.version(0), () -> null))))
                .isEqualTo(ExchangeProblem.VERSION_STALE);
        assertThat(refusal(() ->
                        house.as(OFFICER, all -> all.pairings().end(expert.id(), pairing.id(), ANY, () -> null))))
                .isEqualTo(ExpertProblem.PAIRING_OVER);
        assertThat(house.pair(expert, "officer21", null).said().from()).isEqualTo(TODAY);
    }

    @Test
    void listsNarrowByTrackFieldAndInstitutionAndTheirPagesTogetherAreTheList() {
        List<UUID> added = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            clock.forward(Duration.ofSeconds(1));
            String phone = "1540000000" + number;
            String field = number % 2 == 0 ? "光刻" : "封装";
            added.add(
                    0,
                    house.as(OFFICER, all -> all.experts().add(() -> entry(NAME, phone, field)))
                            .id());
        }
        TrackCode chips = new TrackCode("semiconductors");

        assertThat(walk(ExpertList.Filter.NONE)).isEqualTo(added);
        assertThat(walk(new ExpertList.Filter(chips, null, "示例光"))).isEqualTo(added);
        assertThat(walk(new ExpertList.Filter(chips, "光刻", null)))
                .containsExactly(added.get(0), added.get(2), added.get(4));
        assertThat(walk(new ExpertList.Filter(null, "封装", "示例"))).containsExactly(added.get(1), added.get(3));
        assertThat(walk(new ExpertList.Filter(null, null, "示例光电学院分院"))).isEmpty();
        assertThat(walk(new ExpertList.Filter(new TrackCode("photovoltaics"), null, null)))
                .isEmpty();
    }

    @Test
    void sessionsAreReadTheLatestDayFirstWheneverTheyWereEntered() {
        Expert expert = house.add("15400001234");
        ExpertSession late = house.enter(expert, "第二次", TODAY.minusDays(1));
        clock.forward(Duration.ofSeconds(1));
        ExpertSession early = house.enter(expert, "第一次", TODAY.minusDays(9));

        Page<ExpertSession> first = house.as(READER, all -> all.sessions().of(expert.id(), 1, null));

        assertThat(first.items()).containsExactly(late);
        assertThat(house.as(READER, all -> all.sessions().about("semiconductors", 5, null))
                        .items())
                .containsExactly(late, early);
    }

    private Page<Card> page(ExpertList.Filter filter, int limit, @Nullable UUID after) {
        return house.as(READER, all -> all.disclosure().page(filter, true, limit, after));
    }

    private List<UUID> walk(ExpertList.Filter filter) {
        List<UUID> all = new ArrayList<>();
        @Nullable UUID after = null;
        do {
            Page<Card> page = page(filter, 1, after);
            page.items().forEach(card -> all.add(card.expert().id()));
            Cursor next = page.next();
            after = next == null ? null : UUID.fromString(next.key().get(0));
        } while (after != null);
        return all;
    }

    /** One of many. */
    @FunctionalInterface
    private interface Attempt {
        Object by(int number);
    }

    private static List<String> atOnce(Attempt attempt) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(6);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<String>> sent = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            int mine = number;
            Callable<String> call = () -> {
                start.await();
                try {
                    attempt.by(mine);
                    return "done";
                } catch (ProblemException refused) {
                    return refused.type().code();
                }
            };
            sent.add(callers.submit(call));
        }
        start.countDown();
        List<String> came = new ArrayList<>();
        for (Future<String> one : sent) {
            came.add(one.get());
        }
        callers.shutdown();
        return came;
    }
}
