package org.throughline.offices.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.offices.application.ExpertHouse.INSTITUTION;
import static org.throughline.offices.application.ExpertHouse.MAIL;
import static org.throughline.offices.application.ExpertHouse.NAME;
import static org.throughline.offices.application.ExpertHouse.OFFICER;
import static org.throughline.offices.application.ExpertHouse.READER;
import static org.throughline.offices.application.ExpertHouse.TODAY;
import static org.throughline.offices.application.ExpertHouse.entry;
import static org.throughline.offices.application.ExpertHouse.refusal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.Standing;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.application.ExpertDisclosure.Card;
import org.throughline.offices.book.ExpertList;
import org.throughline.offices.domain.Expert;
import org.throughline.offices.domain.ExpertPairing;
import org.throughline.offices.domain.ExpertProblem;
import org.throughline.offices.domain.ExpertSession;
import org.throughline.offices.domain.ExpertUse;
import org.throughline.offices.domain.OfficesProblem;
import org.throughline.testkit.MovingClock;
import org.throughline.testkit.TestDatabase;
import org.throughline.testkit.TestFolders;

/** Who experts are, what they agreed to and what is left of them when they are erased, in a real PostgreSQL. */
class ExpertsTest {

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
    void whoSomebodyIsLiesInTheVaultAndShowsForWhatTheyAgreedTo() {
        Expert expert = house.add("15400001234");

        assertThat(ExpertHouse.tablesWith(NAME)).isEmpty();
        assertThat(ExpertHouse.tablesWith("15400001234")).isEmpty();
        assertThat(card(OFFICER, expert).seen().phone()).isEqualTo("154****1234");
        assertThat(card(READER, expert).seen().phone()).isEqualTo("****");
        assertThat(house.as(OFFICER, all -> all.disclosure().disclose(expert.id(), () -> use("EXPLANATION", "CONSENT")))
                        .name())
                .isEqualTo(NAME);
        assertThat(refusal(() -> house.as(
                        OFFICER, all -> all.disclosure().disclose(expert.id(), () -> use("EVENT", "CONSENT")))))
                .isEqualTo(ExpertProblem.NOT_AGREED);
        assertThat(refusal(() -> house.as(
                        READER, all -> all.disclosure().disclose(expert.id(), () -> use("EXPLANATION", "CONSENT")))))
                .isEqualTo(OfficesProblem.OUT_OF_REACH);
        assertThat(ExpertHouse.column("select kind from journal.entry where kind = 'personal-revealed'"))
                .hasSize(3);
    }

    @Test
    void afterTheyWithdrewOnlyAnotherGroundOfTheLawShowsThem() {
        Expert expert = house.add("15400001234");

        Expert withdrawn = house.as(OFFICER, all -> all.experts().withdraw(expert.id(), IfMatch.version(0)));

        assertThat(withdrawn.version()).isEqualTo(1);
        assertThat(refusal(() -> house.as(
                        OFFICER, all -> all.disclosure().disclose(expert.id(), () -> use("EXPLANATION", "CONSENT")))))
                .isEqualTo(ExpertProblem.NOT_AGREED);
        assertThat(house.as(OFFICER, all -> all.disclosure().disclose(expert.id(), () -> use("EVENT", "PUBLISHED")))
                        .email())
                .isEqualTo(MAIL);
        assertThat(house.as(OFFICER, all -> all.experts().withdraw(expert.id(), ANY))
                        .version())
                .isEqualTo(1);
    }

    @Test
    void nothingIsLeftOfWhoeverIsErasedButWhatTheyExplained() {
        Expert expert = house.add("15400001234");
        ExpertSession session = house.enter(expert, "先进封装是能进的一段", TODAY);
        ExpertPairing pairing = house.pair(expert, "officer21", null);
        assertThat(ExpertHouse.tablesWith(INSTITUTION)).containsExactly("offices.expert");

        house.as(OFFICER, all -> {
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
        assertThat(refusal(() -> card(OFFICER, expert))).isEqualTo(ExpertProblem.NOT_FOUND);
        boolean erased = house.as(READER, all -> all.disclosure().isErased(expert.id()));
        assertThat(erased).isTrue();
        assertThat(house.as(READER, all -> all.sessions().of(expert.id(), 5, null))
                        .items())
                .containsExactly(session);
        assertThat(house.as(READER, all -> all.pairings().find(expert.id(), pairing.id()))
                        .said()
                        .to())
                .isEqualTo(TODAY);
        assertThat(refusal(() -> house.enter(expert, "再讲一次", TODAY))).isEqualTo(ExpertProblem.NOT_FOUND);
        assertThat(house.as(
                                READER,
                                all -> all.disclosure()
                                        .page(
                                                new ExpertList.Filter(new TrackCode("semiconductors"), null, null),
                                                true,
                                                5,
                                                null))
                        .items())
                .isEmpty();
    }

    @Test
    void theJournalKnowsThatSomethingHappenedAndNoWordsOfIt() {
        Expert expert = house.add("15400001234");
        house.enter(expert, "只有这里有的话", TODAY);

        assertThat(ExpertHouse.tablesWith("只有这里有的话")).containsExactly("offices.expert_session");
        assertThat(ExpertHouse.column("select kind from journal.entry where subject_type = 'expert' order by id"))
                .containsExactly("expert-added", "expert-session-entered");
    }

    @Test
    void twoExpertsHaveNotOneNumberAndTheSameCanBeChangedBack() {
        Expert expert = house.add("15400001234");

        assertThat(refusal(() -> house.add("154 0000 1234"))).isEqualTo(ExpertProblem.KNOWN_ALREADY);
        house.as(OFFICER, all -> all.experts().change(expert.id(), ANY, () -> entry(NAME, "15400005678", "光刻")));
        assertThat(house.add("15400001234").version()).isZero();
        assertThat(refusal(() -> house.as(
                        OFFICER,
                        all -> all.experts().change(expert.id(), ANY, () -> entry(null, "15400001234", "光刻")))))
                .isEqualTo(ExpertProblem.KNOWN_ALREADY);
    }

    @Test
    void whatIsSaidAgainChangesNothing() {
        Expert expert = house.add("15400001234");

        Expert same = house.as(
                OFFICER,
                all -> all.experts().change(expert.id(), IfMatch.version(0), () -> entry("****", "****", "光刻")));

        assertThat(same.version()).isZero();
    }

    @Test
    void whoeverOnlyReadsEntersNothing() {
        Expert expert = house.add("15400001234");

        assertThat(refusal(() -> house.as(READER, all -> all.experts().add(() -> entry(NAME, "1", "光刻")))))
                .isEqualTo(OfficesProblem.OUT_OF_REACH);
        assertThat(refusal(() ->
                        house.as(READER, all -> all.experts().change(expert.id(), ANY, () -> entry(NAME, "1", "光刻")))))
                .isEqualTo(OfficesProblem.OUT_OF_REACH);
        assertThat(refusal(() -> house.as(READER, all -> {
                    all.experts().erase(expert.id(), ANY, "不该成");
                    return "";
                })))
                .isEqualTo(OfficesProblem.OUT_OF_REACH);
    }

    @Test
    void theDatabaseKeepsWhatWasExplainedAndAgreed() {
        house.enter(house.add("15400001234"), "讲过", TODAY);

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

    private Card card(Standing person, Expert expert) {
        return house.as(person, all -> all.disclosure().find(expert.id(), true));
    }

    private static ExpertUse use(String purpose, String basis) {
        return ExpertUse.typed(purpose, basis, "约时间");
    }
}
