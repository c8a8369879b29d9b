package org.throughline.enterprises.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.EnterpriseFilter;
import org.throughline.enterprises.EnterpriseOrder;
import org.throughline.enterprises.EnterprisePage;
import org.throughline.enterprises.EnterpriseQuery;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.EntityKind;
import org.throughline.enterprises.FirmRecord;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.domain.NameOrder;
import org.throughline.enterprises.domain.PinyinInitials;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.IndustryCode;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.Uscc;

/** The database finds what a plain look at every firm finds, page by page, in both directions. */
class EnterpriseDirectoryTest {

    private static final long SEED = new Random().nextLong();
    private static final int FIRMS = 3_000;

    private static RegisterDatabase database;
    private static EnterpriseDirectory directory;
    private static List<FirmRecord> firms;

    @BeforeAll
    static void load() {
        System.out.println("EnterpriseDirectoryTest seed " + SEED);
        database = new RegisterDatabase();
        database.empty();
        firms = SampleNames.firms(1, FIRMS, new Random(SEED)).toList();
        database.load(firms.stream());
        directory = database.directory();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void aFirmIsFoundByItsCode() {
        FirmRecord firm = firms.get(77);

        Optional<EnterpriseSummary> found = directory.find(firm.uscc(), Reach.EVERYWHERE);

        assertThat(found).contains(Firms.summary(firm));
        assertThat(directory.find(Uscc.of(Firms.code(FIRMS + 1)), Reach.EVERYWHERE))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "温州",
        "温",
        "有限公司",
        "瑞安市",
        "abc",
        "ABC",
        "ＡＢＣ",
        "wen",
        "wz",
        "yxgs",
        "9133",
        "a",
        "7",
        "%",
        "_",
        "\\",
        "100%_\\",
        "%_",
        "机械 温州",
        "温州 yxgs 9133",
        "没有这样的企业",
        "龙龙龙"
    })
    void wordsFindWhatHasThemAnywhere(String words) {
        assertFoundAsByHand(EnterpriseFilter.ALL.withWords(words), EnterpriseOrder.NAME, 40);
    }

    /** Letters of initials and codes are found by the pairs that they begin, wherever they stand. */
    @ParameterizedTest
    @ValueSource(strings = {"0123456789", "abcdefghijkl", "mnopqrstuvwxyz"})
    void oneLetterFindsWhatHasIt(String letters) {
        for (String letter : letters.split("", -1)) {
            if (!letter.isEmpty()) {
                assertCountedAsByHand(EnterpriseFilter.ALL.withWords(letter));
                assertCountedAsByHand(EnterpriseFilter.ALL.withWords(letter + " 鞋 x"));
            }
        }
    }

    private static void assertCountedAsByHand(EnterpriseFilter filter) {
        assertThat(directory.count(filter, Reach.EVERYWHERE))
                .as("%s", filter)
                .isEqualTo(firms.stream().filter(firm -> meets(firm, filter)).count());
    }

    @ParameterizedTest
    @EnumSource(EnterpriseOrder.class)
    void anyMixOfConditionsFindsWhatMeetsThemAll(EnterpriseOrder order) {
        Random random = new Random(SEED + 1);

        for (int i = 0; i < 40; i++) {
            assertFoundAsByHand(filter(random), order, 50 + random.nextInt(450));
        }
    }

    @Test
    void aFullNameInitialsAndAPartOfTheCodeFindTheFirm() {
        FirmRecord firm = firms.get(1234);
        String code = firm.uscc().value();

        for (String words : List.of(
                firm.name(), PinyinInitials.of(firm.name()), code, code.substring(9), code.toLowerCase(Locale.ROOT))) {
            assertThat(all(EnterpriseFilter.ALL.withWords(words), EnterpriseOrder.NAME, 500))
                    .as(words)
                    .contains(Firms.summary(firm));
        }
    }

    @ParameterizedTest
    @EnumSource(EnterpriseOrder.class)
    void theListCanBeWalkedBackFromItsEnd(EnterpriseOrder order) {
        EnterpriseFilter filter = EnterpriseFilter.ALL.withWords("温州");
        List<EnterpriseSummary> forward = all(filter, order, 70);

        List<EnterpriseSummary> backward = new ArrayList<>();
        EnterprisePage page =
                directory.page(EnterpriseQuery.first(filter, order, 70).before(null), Reach.EVERYWHERE);
        backward.addAll(0, page.items());
        while (page.previous() != null) {
            page = directory.page(EnterpriseQuery.first(filter, order, 70).before(page.previous()), Reach.EVERYWHERE);
            backward.addAll(0, page.items());
        }

        assertThat(backward).isEqualTo(forward);
    }

    @Test
    void theFirstAndTheLastPageKnowThatTheyAre() {
        EnterpriseQuery query = EnterpriseQuery.first(EnterpriseFilter.ALL, EnterpriseOrder.CODE, 500);

        EnterprisePage first = directory.page(query, Reach.EVERYWHERE);
        EnterprisePage last = directory.page(query.before(null), Reach.EVERYWHERE);

        assertThat(first.previous()).isNull();
        assertThat(first.next()).isNotNull();
        assertThat(last.next()).isNull();
        assertThat(last.previous()).isNotNull();
    }

    @Test
    void aFirmThatComesInBetweenShiftsNoPage() {
        EnterpriseQuery query = EnterpriseQuery.first(
                EnterpriseFilter.ALL.withDistrict(new DivisionCode("330329")), EnterpriseOrder.NAME, 5);
        EnterprisePage first = directory.page(query, Reach.EVERYWHERE);
        EnterprisePage second = directory.page(query.after(first.next()), Reach.EVERYWHERE);
        FirmRecord early = Firms.aRecord(900_001, "01号作坊", "C3441", "330329", null);

        database.load(Stream.of(early));
        EnterprisePage again = directory.page(query.after(first.next()), Reach.EVERYWHERE);
        database.asOwner("delete from enterprises.enterprise where uscc = '" + early.uscc() + "'");

        assertThat(again.items()).isEqualTo(second.items());
    }

    @ParameterizedTest
    @CsvSource({"NAME, zz, 1", "NAME, 00, 77", "NAME, 0, 00000000-0000-7000-8000-000000000000"})
    void aPlaceThatIsNoneIsRefused(EnterpriseOrder order, String key, String id) {
        EnterpriseQuery query =
                EnterpriseQuery.first(EnterpriseFilter.ALL, order, 5).after(new Cursor(List.of(key, id)));

        ProblemException refusal =
                catchThrowableOfType(ProblemException.class, () -> directory.page(query, Reach.EVERYWHERE));

        assertThat(refusal.type()).isEqualTo(ExchangeProblem.QUERY_INVALID);
    }

    private static void assertFoundAsByHand(EnterpriseFilter filter, EnterpriseOrder order, int limit) {
        List<EnterpriseSummary> byHand = firms.stream()
                .filter(firm -> meets(firm, filter))
                .sorted(comparator(order))
                .map(Firms::summary)
                .toList();

        assertThat(all(filter, order, limit))
                .as("%s by %s, %s", filter, order, limit)
                .isEqualTo(byHand);
        assertThat(directory.count(filter, Reach.EVERYWHERE)).as("%s", filter).isEqualTo(byHand.size());
        assertThat(directory.count(filter, Reach.EVERYWHERE, 100))
                .as("%s", filter)
                .isEqualTo(Math.min(100, byHand.size()));
    }

    private static List<EnterpriseSummary> all(EnterpriseFilter filter, EnterpriseOrder order, int limit) {
        EnterpriseQuery query = EnterpriseQuery.first(filter, order, limit);
        EnterprisePage page = directory.page(query, Reach.EVERYWHERE);
        List<EnterpriseSummary> found = new ArrayList<>(page.items());
        while (page.next() != null) {
            page = directory.page(query.after(page.next()), Reach.EVERYWHERE);
            found.addAll(page.items());
        }
        return found;
    }

    private static boolean meets(FirmRecord firm, EnterpriseFilter filter) {
        return (filter.words() == null
                        || Arrays.stream(folded(filter.words()).split(" ", -1)).allMatch(word -> has(firm, word)))
                && (filter.district() == null || firm.district().within(filter.district()))
                && (filter.industry() == null || firm.industry().within(filter.industry()))
                && (filter.zone() == null || filter.zone().equals(firm.zone()))
                && (filter.kind() == null || filter.kind() == firm.kind())
                && (filter.generated() == null || filter.generated() == firm.generated());
    }

    private static boolean has(FirmRecord firm, String word) {
        return folded(firm.name()).contains(word)
                || PinyinInitials.of(firm.name()).contains(word)
                || folded(firm.uscc().value()).contains(word);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static Comparator<FirmRecord> comparator(EnterpriseOrder order) {
        return switch (order) {
            case CODE -> Comparator.comparing(firm -> firm.uscc().value());
            case NAME ->
                Comparator.<FirmRecord, byte[]>comparing(firm -> NameOrder.of(firm.name()), Arrays::compareUnsigned)
                        .thenComparing(firm -> firm.id().toString());
        };
    }

    private static EnterpriseFilter filter(Random random) {
        EnterpriseFilter filter = EnterpriseFilter.ALL;
        String[] words = {"温州", "阀门", "鞋", "yx", "3303", "市", "公司 泵", "股份有限公司"};
        String[] industries = {"C", "C34", "C344", "C3441", "I", "I65"};
        String[] divisions = {"33", "3303", SampleNames.DISTRICTS[random.nextInt(SampleNames.DISTRICTS.length)]};
        filter = random.nextBoolean() ? filter : filter.withWords(words[random.nextInt(words.length)]);
        filter = random.nextBoolean() ? filter : filter.withDistrict(new DivisionCode(divisions[random.nextInt(3)]));
        filter = random.nextBoolean()
                ? filter
                : filter.withIndustry(new IndustryCode(industries[random.nextInt(industries.length)]));
        filter = random.nextInt(4) > 0 ? filter : filter.withZone("wenzhou-bay");
        filter = random.nextInt(4) > 0
                ? filter
                : filter.withKind(random.nextBoolean() ? EntityKind.COMPANY : EntityKind.INDIVIDUAL_HOUSEHOLD);
        return random.nextInt(4) > 0 ? filter : filter.withGenerated(random.nextBoolean());
    }
}
