package org.throughline.offices.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.Standing;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.application.ExpertDisclosure.Card;
import org.throughline.offices.book.ExpertList;
import org.throughline.offices.domain.Expert;
import org.throughline.offices.domain.ExpertEntry;
import org.throughline.offices.domain.ExpertPairing;
import org.throughline.offices.domain.ExpertProblem;
import org.throughline.offices.domain.ExpertSession;
import org.throughline.offices.domain.ExpertUse;
import org.throughline.offices.domain.OfficesProblem;
import org.throughline.testkit.MovingClock;
import org.throughline.testkit.TestDatabase;
import org.throughline.testkit.TestFolders;

/** Experts, what they explained and who learns from them, in a real PostgreSQL. */
class ExpertsTest {

    private static final Instant NOON = Instant.parse("2026-11-28T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final String NAME = "欧阳示例";
    private static final String MAIL = "ouyang@university.example";
    private static final String INSTITUTION = "示例光电学院";
    private static final IfMatch ANY = IfMatch.of("*");
    private static final Path SHIPPED = TestFolders.checkout().resolve("config");

    private final MovingClock clock = new MovingClock(NOON);
    private final FolderHouse folder = new FolderHouse(SHIPPED, clock);
    private final ExpertHouse house = new ExpertHouse(folder, clock);
    private final Standing officer = ExpertHouse.person("officer21", "projects:write");
    private final Standing reader = ExpertHouse.person("auditor", "offices:read");

    @BeforeEach
    void nobodyIsKnown() {
        TestDatabase.get().empty("personal", "journal");
        folder.begin();
    }

    @Test
    void whoSomebodyIsLiesInTheVaultAndShowsForWhatTheyAgreedTo() {
        Expert expert = add("15400001234");

        assertThat(ExpertHouse.tablesWith(NAME)).isEmpty();
        assertThat(ExpertHouse.tablesWith("15400001234")).isEmpty();
        assertThat(card(officer, expert).seen().phone()).isEqualTo("154****1234");
        assertThat(card(reader, expert).seen().phone()).isEqualTo("****");
        assertThat(house.as(officer, all -> all.disclosure().disclose(expert.id(), () -> use("EXPLANATION", "CONSENT")))
                        .name())
                .isEqualTo(NAME);
        assertThat(refusal(() -> house.as(
                        officer, all -> all.disclosure().disclose(expert.id(), () -> use("EVENT", "CONSENT")))))
                .isEqualTo(ExpertProblem.NOT_AGREED);
        assertThat(refusal(() -> house.as(
                        reader, all -> all.disclosure().disclose(expert.id(), () -> use("EXPLANATION", "CONSENT")))))
                .isEqualTo(OfficesProblem.OUT_OF_REACH);
        assertThat(ExpertHouse.column("select kind from journal.entry where kind = 'personal-revealed'"))
                .hasSize(3);
    }

    @Test
    void afterTheyWithdrewOnlyAnotherGroundOfTheLawShowsThem() {
        Expert expert = add("15400001234");

        Expert withdrawn = house.as(officer, all -> all.experts().withdraw(expert.id(), IfMatch.version(0)));

        assertThat(withdrawn.version()).isEqualTo(1);
        assertThat(refusal(() -> house.as(
                        officer, all -> all.disclosure().disclose(expert.id(), () -> use("EXPLANATION", "CONSENT")))))
                .isEqualTo(ExpertProblem.NOT_AGREED);
        assertThat(house.as(officer, all -> all.disclosure().disclose(expert.id(), () -> use("EVENT", "PUBLISHED")))
                        .email())
                .isEqualTo(MAIL);
        assertThat(house.as(officer, all -> all.experts().withdraw(expert.id(), ANY))
                        .version())
                .isEqualTo(1);
    }

    @Test
    void nothingIsLeftOfWhoeverIsErasedButWhatTheyExplained() {
        Expert expert = add("15400001234");
        ExpertSession session = enter(expert, "先进封装是能进的一段", TODAY);
        ExpertPairing pairing = pair(expert, "officer21", null);
        assertThat(ExpertHouse.tablesWith(INSTITUTION)).containsExactly("offices.expert");

        house.as(officer, all -> {
            all.experts().erase(expert.id(), ANY, "本人要求删除");
            return "";
        });

        for (String text : List.of(NAME, "15400001234", MAIL, INSTITUTION)) {
            assertThat(ExpertHouse.tablesWith(text)).as(text).isEmpty();
        }
        assertThat(ExpertHouse.column("select count(*) from offices.expert_consent"))
                .containsExactly("0");
        assertThat(ExpertHouse.column("select count(*) from personal.kept_value where subject_type = 'expert'"))
                .containsExactly("0");
        assertThat(refusal(() -> card(officer, expert))).isEqualTo(ExpertProblem.NOT_FOUND);
        boolean erased = house.as(reader, all -> all.disclosure().isErased(expert.id()));
        assertThat(erased).isTrue();
        assertThat(house.as(reader, all -> all.sessions().of(expert.id(), 5, null))
                        .items())
                .containsExactly(session);
        assertThat(house.as(reader, all -> all.pairings().find(expert.id(), pairing.id()))
                        .said()
                        .to())
                .isEqualTo(TODAY);
        assertThat(refusal(() -> enter(expert, "再讲一次", TODAY))).isEqualTo(ExpertProblem.NOT_FOUND);
        assertThat(page(new ExpertList.Filter(new TrackCode("semiconductors"), null, null), 5, null)
                        .items())
                .isEmpty();
    }

    @Test
    void theJournalKnowsThatSomethingHappenedAndNoWordsOfIt() {
        Expert expert = add("15400001234");
        enter(expert, "只有这里有的话", TODAY);

        assertThat(ExpertHouse.tablesWith("只有这里有的话")).containsExactly("offices.expert_session");
        assertThat(ExpertHouse.column("select kind from journal.entry where subject_type = 'expert' order by id"))
                .containsExactly("expert-added", "expert-session-entered");
    }

    @Test
    void twoExpertsHaveNotOneNumberAndTheSameCanBeChangedBack() {
        Expert expert = add("15400001234");

        assertThat(refusal(() -> add("154 0000 1234"))).isEqualTo(ExpertProblem.KNOWN_ALREADY);
        house.as(officer, all -> all.experts().change(expert.id(), ANY, () -> entry(NAME, "15400005678", "光刻")));
        assertThat(add("15400001234").version()).isZero();
        assertThat(refusal(() -> house.as(
                        officer,
                        all -> all.experts().change(expert.id(), ANY, () -> entry(null, "15400001234", "光刻")))))
                .isEqualTo(ExpertProblem.KNOWN_ALREADY);
    }

    @Test
    void whatIsSaidAgainChangesNothing() {
        Expert expert = add("15400001234");

        Expert same = house.as(
                officer,
                all -> all.experts().change(expert.id(), IfMatch.version(0), () -> entry("****", "****", "光刻")));

        assertThat(same.version()).isZero();
    }

    @Test
    void whoeverOnlyReadsEntersNothing() {
        Expert expert = add("15400001234");

        assertThat(refusal(() -> house.as(reader, all -> all.experts().add(() -> entry(NAME, "1", "光刻")))))
                .isEqualTo(OfficesProblem.OUT_OF_REACH);
        assertThat(refusal(() ->
                        house.as(reader, all -> all.experts().change(expert.id(), ANY, () -> entry(NAME, "1", "光刻")))))
                .isEqualTo(OfficesProblem.OUT_OF_REACH);
        assertThat(refusal(() -> house.as(reader, all -> {
                    all.experts().erase(expert.id(), ANY, "不该成");
                    return "";
                })))
                .isEqualTo(OfficesProblem.OUT_OF_REACH);
    }

    @Test
    void ofManyWhoChangeAnExpertAtOnceOneIsHeardAndOfManyWhoPairOnePairs() throws Exception {
        Expert expert = add("15400001234");

        List<String> changes = atOnce(number -> house.as(
                officer,
                all -> all.experts().change(expert.id(), IfMatch.version(0), () -> entry(null, null, "领域" + number))));
        List<String> pairs = atOnce(number -> pair(expert, "office2", TODAY.plusDays(20 + number)));
        List<String> numbers = atOnce(number -> add("15400009999"));

        assertThat(changes).containsOnlyOnce("done").containsOnly("done", ExchangeProblem.VERSION_STALE.code());
        assertThat(pairs).containsOnlyOnce("done").containsOnly("done", ExpertProblem.PAIRED_ALREADY.code());
        assertThat(numbers).containsOnlyOnce("done").containsOnly("done", ExpertProblem.KNOWN_ALREADY.code());
    }

    @Test
    void aPairingIsEndedOnceAndThenTheOfficerCanBeginAnew() {
        Expert expert = add("15400001234");
        ExpertPairing pairing = pair(expert, "officer21", null);
        assertThat(refusal(() -> pair(expert, "officer21", TODAY.plusDays(3)))).isEqualTo(ExpertProblem.PAIRED_ALREADY);

        house.as(officer, all -> all.pairings().end(expert.id(), pairing.id(), IfMatch.version(0), () -> null));

        assertThat(refusal(() -> house.as(
                        officer, all -> all.pairings().end(expert.id(), pairing.id(), IfMatch.version(0), () -> null))))
                .isEqualTo(ExchangeProblem.VERSION_STALE);
        assertThat(refusal(() ->
                        house.as(officer, all -> all.pairings().end(expert.id(), pairing.id(), ANY, () -> null))))
                .isEqualTo(ExpertProblem.PAIRING_OVER);
        assertThat(pair(expert, "officer21", null).said().from()).isEqualTo(TODAY);
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
                    house.as(officer, all -> all.experts().add(() -> entry(NAME, phone, field)))
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
        Expert expert = add("15400001234");
        ExpertSession late = enter(expert, "第二次", TODAY.minusDays(1));
        clock.forward(Duration.ofSeconds(1));
        ExpertSession early = enter(expert, "第一次", TODAY.minusDays(9));

        Page<ExpertSession> first = house.as(reader, all -> all.sessions().of(expert.id(), 1, null));

        assertThat(first.items()).containsExactly(late);
        assertThat(house.as(reader, all -> all.sessions().about("semiconductors", 5, null))
                        .items())
                .containsExactly(late, early);
    }

    @Test
    void theDatabaseKeepsWhatWasExplainedAndAgreed() {
        enter(add("15400001234"), "讲过", TODAY);

        assertThat(ExpertHouse.stateOf("update offices.expert_session set words = '改'"))
                .isEqualTo("42501");
        assertThat(ExpertHouse.stateOf("delete from offices.expert_session")).isEqualTo("42501");
        assertThat(ExpertHouse.stateOf("update offices.expert_consent set purposes = '{EVENT}'"))
                .isEqualTo("42501");
        assertThat(ExpertHouse.stateOf("delete from offices.expert_pairing")).isEqualTo("42501");
        assertThat(ExpertHouse.stateOf("update offices.expert set erased_at = now(), erased_by = 'x'"))
                .as("erased and still somewhere")
                .isEqualTo("23514");
    }

    private Expert add(String phone) {
        return house.as(officer, all -> all.experts().add(() -> entry(NAME, phone, "光刻")));
    }

    private ExpertSession enter(Expert expert, String words, LocalDate day) {
        return house.as(
                officer,
                all -> all.sessions()
                        .enter(
                                expert.id(),
                                () -> new ExpertSession.Entry(
                                        "semiconductors", day.toString(), List.of("officer21"), words, "")));
    }

    private ExpertPairing pair(Expert expert, String person, @Nullable LocalDate to) {
        return house.as(
                officer,
                all -> all.pairings()
                        .pair(
                                expert.id(),
                                () -> new ExpertPairing.Entry(
                                        "semiconductors", person, null, to == null ? null : to.toString())));
    }

    private Card card(Standing person, Expert expert) {
        return house.as(person, all -> all.disclosure().find(expert.id(), true));
    }

    private Page<Card> page(ExpertList.Filter filter, int limit, @Nullable UUID after) {
        return house.as(reader, all -> all.disclosure().page(filter, true, limit, after));
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

    private static ExpertEntry entry(@Nullable String name, @Nullable String phone, String field) {
        return new ExpertEntry(
                name,
                phone,
                name == null ? null : name.equals("****") ? "****" : MAIL,
                INSTITUTION,
                "教授",
                List.of(field),
                List.of("semiconductors"),
                List.of("STATE"),
                "",
                "officer21",
                TODAY.toString(),
                "",
                new ExpertEntry.Agreed("2026-11-01", "WRITTEN", List.of("EXPLANATION"), "", false));
    }

    private static ExpertUse use(String purpose, String basis) {
        return ExpertUse.typed(purpose, basis, "约时间");
    }

    private static Object refusal(ThrowingCallable act) {
        return catchThrowableOfType(ProblemException.class, act).type();
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
