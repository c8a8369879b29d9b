package org.throughline.enterprises.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.OwnStanding;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.SomeOrganisations;
import org.throughline.enterprises.application.DuplicateService;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.enterprises.domain.MergeEntry;
import org.throughline.enterprises.domain.MergeProblem;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.ProblemType;

/** When nothing is merged, and what is said then. */
class RefusedMergesTest {

    private static RegisterDatabase database;

    private MergeHouse house;

    @BeforeAll
    static void open() {
        database = new RegisterDatabase();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void firms() {
        house = new MergeHouse(database);
    }

    @AfterEach
    void nothingIsLeftThatCannotBe() {
        assertThat(house.inconsistencies()).isEmpty();
    }

    @Test
    void whatNobodyAnswersForRefusesTheMergeByName() {
        for (String table : List.of(
                "enterprises.later (firm uuid references enterprises.enterprise)",
                "enterprises.later (enterprise_id uuid)")) {
            database.asOwner("create table " + table);
            try {
                assertThat(house.<List<String>>preview(preview -> preview.unknown()))
                        .hasSize(1)
                        .allSatisfy(name -> assertThat(name).startsWith("enterprises.later."));
                assertThatThrownBy(() -> house.merge(2, 1)).isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.type()).isEqualTo(MergeProblem.RELATION_UNKNOWN);
                    assertThat(refused.facts().get("relations")).startsWith("enterprises.later.");
                });
            } finally {
                database.asOwner("drop table enterprises.later");
            }
        }
        assertThat(house.<List<String>>preview(preview -> preview.unknown())).isEmpty();
        assertThat(house.firm(2).version()).isZero();
    }

    @Test
    void badInputIsRefused() {
        EnterpriseSummary one = house.firm(1);
        EnterpriseSummary two = house.firm(2);
        OwnStanding keeper = DuplicateHouse.KEEPER;
        String reason = "同一家";

        refused(MergeProblem.INVALID, () -> house.merge(keeper, one, new MergeEntry(Firms.code(1), 0, reason)));
        refused(MergeProblem.INVALID, () -> house.merge(keeper, one, new MergeEntry(Firms.code(77), 0, reason)));
        refused(MergeProblem.INVALID, () -> house.merge(keeper, one, new MergeEntry("no code", 0, reason)));
        refused(MergeProblem.INVALID, () -> house.merge(keeper, one, new MergeEntry(null, 0, reason)));
        refused(MergeProblem.INVALID, () -> house.merge(keeper, one, new MergeEntry(Firms.code(2), 0, " ")));
        refused(MergeProblem.INVALID, () -> house.merge(keeper, one, new MergeEntry(Firms.code(2), 0, "\u0001")));
        refused(
                ExchangeProblem.VERSION_STALE,
                () -> house.merge(keeper, one, new MergeEntry(Firms.code(2), 4, reason)));
        refused(
                ExchangeProblem.VERSION_STALE,
                () -> house.as(keeper, service -> service.merge(one, IfMatch.version(4), () -> MergeHouse.entry(two))));
        refused(
                MergeProblem.INVALID,
                () -> house.merge(DuplicateHouse.LONGWAN, one, new MergeEntry(Firms.code(5), 0, reason)));
        EnterpriseSummary far = house.firm(5);
        refused(EnterpriseProblem.OUT_OF_REACH, () -> house.merge(DuplicateHouse.NEAR, one, MergeHouse.entry(far)));
        refused(EnterpriseProblem.OUT_OF_REACH, () -> house.merge(DuplicateHouse.NEAR, far, MergeHouse.entry(one)));
        OwnStanding reader =
                SomeOrganisations.hand("reader", SomeOrganisations.BAY, Reach.EVERYWHERE, DuplicateService.READ);
        refused(EnterpriseProblem.OUT_OF_REACH, () -> house.merge(reader, one, MergeHouse.entry(two)));
        house.merge(2, 1);
        EnterpriseSummary after = house.firm(1);
        refused(EnterpriseProblem.MERGED, () -> house.merge(keeper, after, MergeHouse.entry(two)));
        refused(EnterpriseProblem.MERGED, () -> house.merge(keeper, two, MergeHouse.entry(house.firm(3))));
        assertThatThrownBy(() -> house.merge(keeper, one, new MergeEntry("x", 0, "")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        both -> assertThat(both.type()).isIn(MergeProblem.INVALID, ExchangeProblem.VERSION_STALE));
    }

    private static void refused(ProblemType type, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(Objects.requireNonNull(problem).type())
                                .isEqualTo(type));
    }
}
