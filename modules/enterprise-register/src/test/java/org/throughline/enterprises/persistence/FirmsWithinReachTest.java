package org.throughline.enterprises.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.EnterpriseFilter;
import org.throughline.enterprises.EnterpriseOrder;
import org.throughline.enterprises.EnterprisePage;
import org.throughline.enterprises.EnterpriseQuery;
import org.throughline.enterprises.FirmRecord;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.Uscc;

/** Whoever asks sees the firms within their reach, whichever way they ask, and no trace of any other. */
class FirmsWithinReachTest {

    private static final long SEED = new Random().nextLong();
    private static final int FIRMS = 1_500;

    private static RegisterDatabase database;
    private static EnterpriseDirectory directory;
    private static List<FirmRecord> firms;

    @BeforeAll
    static void load() {
        System.out.println("FirmsWithinReachTest seed " + SEED);
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

    static Stream<Reach> reaches() {
        Set<DivisionCode> longwan = Set.of(new DivisionCode("330303"));
        return Stream.of(
                Reach.EVERYWHERE,
                Reach.NOWHERE,
                Reach.places(longwan, Set.of()),
                Reach.places(Set.of(), Set.of("wenzhou-bay")),
                Reach.places(longwan, Set.of("wenzhou-etdz")),
                Reach.places(Set.of(new DivisionCode("330381"), new DivisionCode("330329")), Set.of()),
                Reach.places(Set.of(new DivisionCode("3303")), Set.of()),
                Reach.places(Set.of(new DivisionCode("3301")), Set.of()),
                new Reach(false, Set.of(new UUID(0, 1)), Set.of(), Set.of()));
    }

    @ParameterizedTest
    @MethodSource("reaches")
    void listsSearchesAndCountsStayWithinIt(Reach reach) {
        for (EnterpriseFilter filter : List.of(
                EnterpriseFilter.ALL,
                EnterpriseFilter.ALL.withWords("温州"),
                EnterpriseFilter.ALL.withWords("a"),
                EnterpriseFilter.ALL.withDistrict(new DivisionCode("330303")),
                EnterpriseFilter.ALL.withDistrict(new DivisionCode("330381")),
                EnterpriseFilter.ALL.withZone("wenzhou-bay"))) {
            List<Uscc> unbounded = walked(filter, EnterpriseOrder.CODE, Reach.EVERYWHERE);
            List<Uscc> byHand =
                    unbounded.stream().filter(code -> covers(reach, code)).toList();

            assertThat(walked(filter, EnterpriseOrder.CODE, reach))
                    .as("%s", filter)
                    .isEqualTo(byHand);
            assertThat(walked(filter, EnterpriseOrder.NAME, reach))
                    .as("%s", filter)
                    .containsExactlyInAnyOrderElementsOf(byHand);
            assertThat(directory.count(filter, reach)).isEqualTo(byHand.size());
            assertThat(directory.count(filter, reach, 10)).isEqualTo(Math.min(10, byHand.size()));
        }
    }

    @ParameterizedTest
    @MethodSource("reaches")
    void aFirmIsFoundWithItsFactsOnlyWithinIt(Reach reach) {
        for (FirmRecord firm : firms.subList(0, 300)) {
            boolean covered = reach.coversPlace(firm.district(), firm.zone());

            assertThat(directory.find(firm.uscc(), reach).isPresent()).isEqualTo(covered);
            if (!covered) {
                assertThat(directory.facts(firm.uscc(), reach, LocalDate.of(2026, 3, 1), Instant.MAX))
                        .isEmpty();
                assertThat(directory.factHistory(firm.uscc(), reach)).isEmpty();
            }
        }
    }

    @Test
    void theNewsTellsOfFirmsWithinItAlone() {
        FirmRecord one = firms.get(0);
        database.asOwner("insert into enterprises.enterprise_history (enterprise_id, version, name, kind, industry,"
                + " district, zone, recorded_at, recorded_by, superseded_at) select id, -1, '旧名' || name, kind, industry,"
                + " district, zone, recorded_at, recorded_by, now() from enterprises.enterprise where uscc in ('"
                + one.uscc() + "', '" + other(one).uscc() + "')");
        SqlEnterpriseNews news = new SqlEnterpriseNews(database.reading());

        assertThat(news.latest(Reach.EVERYWHERE, 8)).hasSize(2);
        assertThat(news.latest(Reach.places(Set.of(one.district()), Set.of()), 8))
                .singleElement()
                .satisfies(change -> assertThat(change.uscc()).isEqualTo(one.uscc()));
        assertThat(news.latest(Reach.NOWHERE, 8)).isEmpty();
    }

    private static FirmRecord other(FirmRecord one) {
        return firms.stream()
                .filter(firm -> !firm.district().equals(one.district()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean covers(Reach reach, Uscc code) {
        return firms.stream()
                .filter(firm -> firm.uscc().equals(code))
                .anyMatch(firm -> reach.coversPlace(firm.district(), firm.zone()));
    }

    private static List<Uscc> walked(EnterpriseFilter filter, EnterpriseOrder order, Reach reach) {
        EnterpriseQuery query = EnterpriseQuery.first(filter, order, 400);
        EnterprisePage page = directory.page(query, reach);
        List<Uscc> found = new ArrayList<>();
        page.items().forEach(firm -> found.add(firm.uscc()));
        while (page.next() != null) {
            page = directory.page(query.after(page.next()), reach);
            page.items().forEach(firm -> found.add(firm.uscc()));
        }
        return found;
    }
}
