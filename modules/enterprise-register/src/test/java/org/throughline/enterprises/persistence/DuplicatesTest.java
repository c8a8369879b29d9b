package org.throughline.enterprises.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.enterprises.persistence.DuplicateHouse.KEEPER;
import static org.throughline.enterprises.persistence.DuplicateHouse.LONGWAN;
import static org.throughline.enterprises.persistence.DuplicateHouse.NEAR;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.OwnStanding;
import org.throughline.directory.Reach;
import org.throughline.enterprises.FirmRecord;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.SomeOrganisations;
import org.throughline.enterprises.application.DuplicateService;
import org.throughline.enterprises.domain.DuplicateJudgement;
import org.throughline.enterprises.domain.DuplicatePair;
import org.throughline.enterprises.domain.DuplicateProblem;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.exchange.IfMatch;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.ProblemType;
import org.throughline.kernel.Uscc;

/** Which records are found to be one firm perhaps, and what can be judged of them. */
class DuplicatesTest {

    private static RegisterDatabase database;

    private DuplicateHouse house;

    @BeforeAll
    static void open() {
        database = new RegisterDatabase();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        house = new DuplicateHouse(database);
    }

    @Test
    void namesInOtherWritingAreFoundAndOtherNamesAreNot() {
        house.firms(
                        "温州东海（龙湾）电气有限公司",
                        "溫州東海(龍灣)電氣有限公司",
                        "温州南塘泵业有限公司",
                        "温州南塘泵业股份有限公司",
                        "温州南塘泵业有限公司瓯海分公司",
                        "温州三垟阀门有限公司",
                        "温州三垟阀门有限公司",
                        "温州四垟阀门有限公司")
                .search();

        assertThat(house.found())
                .containsExactly("6+7 [SAME_NAME] 90", "1+2 [OTHER_WRITING] 85", "3+4 [OTHER_SUFFIX] 60");
    }

    @Test
    void anotherDistrictAndAnotherTradeSpeakAgainstANameButNotAgainstABody() {
        Uscc moved = Uscc.of("92110108" + Firms.code(1).substring(8, 17)
                + Uscc.checkDigit("92110108" + Firms.code(1).substring(8, 17)));
        FirmRecord one = Firms.aRecord(1, "温州东海电气有限公司", "C3823", "330303", null);
        FirmRecord there = Firms.aRecord(2, "温州东海电气有限公司", "C3823", "330324", null);
        FirmRecord trade = Firms.aRecord(3, "温州东海电气有限公司", "F5174", "330324", null);
        FirmRecord body = Firms.aRecord(4, "北京西山电气有限公司", "F5174", "330324", null);
        house.load(List.of(
                        one,
                        there,
                        trade,
                        new FirmRecord(
                                body.id(),
                                moved,
                                body.name(),
                                body.kind(),
                                body.industry(),
                                body.district(),
                                body.zone(),
                                body.generated(),
                                body.facts())))
                .search();

        assertThat(house.found())
                .containsExactly(
                        "1+1 [SAME_BODY] 95", "2+3 [SAME_NAME] 75", "1+2 [SAME_NAME] 75", "1+3 [SAME_NAME] 60");
    }

    @Test
    void whatAFirmWasCalledBeforeIsCompared() {
        house.firms("温州东海电气有限公司", "温州北海电气有限公司", "温州北山电气有限公司");
        rename(2, "温州西海电气有限公司");
        rename(3, "温州北海电气有限公司");
        rename(3, "温州南海电气有限公司");
        rename(1, "温州西海电气（有限公司）");
        house.search();

        assertThat(house.found()).containsExactly("1+2 [OTHER_WRITING] 85", "2+3 [BOTH_FORMERLY] 50");

        rename(3, "温州北海电气有限公司");
        house.search();

        assertThat(house.found()).containsExactly("1+2 [OTHER_WRITING] 85", "2+3 [FORMER_NAME] 75");
    }

    @Test
    void aNameThatManyHaveTellsNothing() {
        house.load(IntStream.rangeClosed(1, 21)
                        .mapToObj(number -> Firms.aRecord(number, "便民小吃店", "H6291", "330303", null))
                        .toList())
                .search();

        assertThat(house.found()).isEmpty();
    }

    @Test
    void aPairThatIsNoneAnyMoreIsForgottenUnlessSomebodyHasJudgedIt() {
        house.firms("温州东海电气有限公司", "温州东海电气有限公司", "温州南塘泵业有限公司", "温州南塘泵业有限公司").search();
        house.judge(KEEPER, house.pair(3, 4), true, "两个股东，两处厂房");
        rename(2, "温州西海电气有限公司");
        rename(4, "温州北塘泵业有限公司");
        database.asOwner("truncate enterprises.enterprise_history");
        house.search();

        assertThat(house.found()).isEmpty();
        assertThat(house.found(KEEPER, true)).containsExactly("3+4 [SAME_NAME] 90");
    }

    @Test
    void aJudgementIsKeptJournalledNotShownAgainAndUndoneByANewOne() {
        house.firms("温州东海电气有限公司", "温州东海电气有限公司").search();
        DuplicatePair apart = house.judge(KEEPER, house.pair(2, 1), true, " 两家，法人不同 ");
        house.search();

        assertThat(house.found()).isEmpty();
        assertThat(house.found(KEEPER, true)).hasSize(1);
        DuplicatePair open = house.judge(KEEPER, apart, false, "法人其实是同一人");
        assertThat(house.found()).hasSize(1);
        assertThat(house.<List<DuplicateJudgement>>as(KEEPER, service -> service.judgements(open)))
                .containsExactly(
                        new DuplicateJudgement(2, false, "法人其实是同一人", house.now(), "keeper"),
                        new DuplicateJudgement(1, true, "两家，法人不同", house.now().minusSeconds(60), "keeper"));
        assertThat(house.journal().entries())
                .extracting(JournalEntry::kind, JournalEntry::subjectId, JournalEntry::reason)
                .containsExactly(
                        tuple("duplicate-judged-apart", Firms.code(1), "两家，法人不同"),
                        tuple("duplicate-judged-open", Firms.code(1), "法人其实是同一人"));
        assertThat(database.stateOf("delete from enterprises.duplicate_judgement"))
                .isEqualTo("42501");
    }

    @Test
    void noJudgementWithoutReasonTwiceOnAnOldVersionOrOutOfReach() {
        house.load(List.of(
                        Firms.aRecord(1, "温州东海电气有限公司", "C3823", "330303", null),
                        Firms.aRecord(2, "温州东海电气有限公司", "C3823", "330324", null)))
                .search();
        DuplicatePair pair = house.pair(1, 2);

        refused(DuplicateProblem.INVALID, () -> house.judge(KEEPER, pair, true, " "));
        refused(DuplicateProblem.INVALID, () -> house.judge(KEEPER, pair, true, null));
        refused(DuplicateProblem.INVALID, () -> house.judge(KEEPER, pair, true, "字".repeat(501)));
        refused(DuplicateProblem.JUDGED_SO, () -> house.judge(KEEPER, pair, false, "再看看"));
        refused(DuplicateProblem.NOT_FOUND, () -> house.judge(LONGWAN, pair, true, "两家"));
        refused(EnterpriseProblem.OUT_OF_REACH, () -> house.judge(NEAR, pair, true, "两家"));
        refused(ExchangeProblem.VERSION_STALE, () -> house.judge(KEEPER, pair, true, IfMatch.version(7), "两家"));
        OwnStanding reader =
                SomeOrganisations.hand("reader", SomeOrganisations.BAY, Reach.EVERYWHERE, DuplicateService.READ);
        refused(EnterpriseProblem.OUT_OF_REACH, () -> house.judge(reader, pair, true, "两家"));
        assertThat(house.found(LONGWAN, false)).isEmpty();
        assertThat(house.found(reader, false)).hasSize(1);
        assertThat(house.<Boolean>as(reader, service -> service.mayJudge(pair))).isFalse();
    }

    @Test
    void theListPagesWithoutLosingOrRepeatingAny() {
        house.load(IntStream.rangeClosed(1, 60)
                        .mapToObj(
                                number -> Firms.aRecord(number, "温州第" + number / 4 + "电气有限公司", "C3823", "330303", null))
                        .toList())
                .search();

        List<DuplicatePair> all =
                house.as(KEEPER, service -> service.list(false, 500, null)).items();
        List<DuplicatePair> read = new ArrayList<>();
        Cursor place = null;
        do {
            Cursor from = place;
            Page<DuplicatePair> page = house.as(KEEPER, service -> service.list(false, 7, from));
            read.addAll(page.items());
            place = page.next();
        } while (place != null);
        assertThat(read).isEqualTo(all).doesNotHaveDuplicates().hasSizeGreaterThan(80);
    }

    @Test
    void aSearchIsDueAfterAnImportAndAfterADay() {
        assertThat(house.due(house.now())).isTrue();
        house.firms("温州东海电气有限公司").search();

        assertThat(house.due(house.now().minusSeconds(1))).isFalse();
        assertThat(house.due(house.now())).isTrue();
        database.asOwner("insert into enterprises.import (id, file_name, source, as_of, reason, asked_by, begun_at,"
                + " merged_at) values (gen_random_uuid(), 'x', 'x', now(), 'x', 'x', now(), '" + house.now() + "')");
        assertThat(house.due(house.now().minusSeconds(1))).isTrue();
        database.asOwner("truncate enterprises.import cascade");
    }

    private void rename(int number, String name) {
        database.asOwner("update enterprises.enterprise set name = '" + name + "', version = version + 1 where uscc = '"
                + Firms.code(number) + "'");
    }

    private static void refused(ProblemType type, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(Objects.requireNonNull(problem).type())
                                .isEqualTo(type));
    }
}
