package org.throughline.enterprises.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactSummary;
import org.throughline.enterprises.FactType;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.HeldFacts;
import org.throughline.enterprises.HeldPaperSource;
import org.throughline.enterprises.Holding;
import org.throughline.enterprises.Holding.State;
import org.throughline.enterprises.Wanted;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.Uscc;

/** What the city holds of a firm is not asked for again. */
class HeldFactsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final EnterpriseSummary FIRM = Firms.aSummary(1);
    private static final FactDefinition SIZE = definition("sizeClass", FactType.STRING, false, false, "P1Y", null);
    private static final FactDefinition REVENUE =
            definition("revenue", FactType.DECIMAL, true, false, "P18M", "economy-bureau");
    private static final FactDefinition LISTED = definition("listed", FactType.BOOLEAN, false, true, null, null);
    private static final FactDefinition BORN = definition("registeredOn", FactType.DATE, false, false, null, null);

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, HELD, 0",
        "2025-03-02, HELD, 364",
        "2025-03-01, STALE, 365",
        "2020-02-29, STALE, 2192",
    })
    void aValueIsReliedOnForAsLongAsTheCatalogueSays(LocalDate asOf, State state, long age) {
        Holding holding = one(Wanted.fact("sizeClass"), said(SIZE, null, "SMALL", asOf, null));

        assertThat(holding.state()).isEqualTo(state);
        assertThat(holding.ageInDays()).isEqualTo(age);
        assertThat(holding.staleFrom()).isEqualTo(asOf.plusYears(1));
        assertThat(holding.value()).isEqualTo("SMALL");
        assertThat(holding.source()).isEqualTo("年报");
        assertThat(holding.isEnough()).isEqualTo(state == State.HELD);
    }

    @Test
    void whatDoesNotGrowOldIsFreshForEver() {
        Holding holding =
                one(Wanted.fact("registeredOn"), said(BORN, null, "1988-05-01", LocalDate.of(1988, 5, 1), null));

        assertThat(holding.state()).isEqualTo(State.HELD);
        assertThat(holding.staleFrom()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2026-06-01, HELD", "2026-03-01, MISSING", "2026-02-01, MISSING"})
    void whatEndsByItselfIsHeldUntilThen(LocalDate end, State state) {
        Holding holding = one(Wanted.fact("sizeClass"), said(SIZE, null, "SMALL", LocalDate.of(2025, 12, 1), end));

        assertThat(holding.state()).isEqualTo(state);
        assertThat(holding.staleFrom()).isEqualTo(state == State.HELD ? end : null);
    }

    @Test
    void theLatestYearGrowsOldAndAYearThatIsOverDoesNot() {
        FactSummary former = said(REVENUE, 2022, "10", LocalDate.of(2022, 12, 31), null);
        FactSummary latest = said(REVENUE, 2023, "12", LocalDate.of(2023, 12, 31), null);

        assertThat(one(Wanted.fact("revenue"), former, latest))
                .satisfies(holding -> assertThat(holding.state()).isEqualTo(State.STALE))
                .satisfies(holding -> assertThat(holding.value()).isEqualTo("12"))
                .satisfies(holding -> assertThat(holding.year()).isEqualTo(2023));
        assertThat(one(Wanted.fact("revenue", 2022), former, latest))
                .satisfies(holding -> assertThat(holding.state()).isEqualTo(State.HELD))
                .satisfies(holding -> assertThat(holding.value()).isEqualTo("10"));
        assertThat(one(Wanted.fact("revenue", 2024), former, latest).state()).isEqualTo(State.MISSING);
    }

    @Test
    void aYearThatGoesOnBeyondTheDayIsNoDayOld() {
        FactSummary thisYear = said(REVENUE, 2026, "10", LocalDate.of(2026, 12, 31), null);

        assertThat(one(Wanted.fact("revenue"), thisYear).ageInDays()).isZero();
    }

    @Test
    void whatIsMissingTellsWhomToAskBeforeTheFirm() {
        assertThat(one(Wanted.fact("revenue")))
                .satisfies(holding -> assertThat(holding.state()).isEqualTo(State.MISSING))
                .satisfies(
                        holding -> assertThat(holding.askFirst()).containsExactly(new BilingualText("经信局", "Economy")));
        assertThat(one(Wanted.fact("sizeClass")).askFirst()).isEmpty();
    }

    @Test
    void nothingRecordedMeansNoWhereTheCatalogueSaysSo() {
        assertThat(one(Wanted.fact("listed")).state()).isEqualTo(State.HELD_AS_NO);
        assertThat(one(Wanted.fact("listed")).isEnough()).isTrue();
    }

    @Test
    void anAnswerIsThatOfTheDayAskedAboutAndOfWhatWasKnownThen() {
        FactSummary size = said(SIZE, null, "SMALL", LocalDate.of(2025, 6, 1), null);
        HeldFacts held = held(List.of(size), List.of());
        List<Wanted> wanted = List.of(Wanted.fact("sizeClass"));

        assertThat(held.of(FIRM.uscc(), Reach.EVERYWHERE, wanted, LocalDate.of(2025, 5, 31), Instant.MAX))
                .extracting(Holding::state)
                .containsExactly(State.MISSING);
        assertThat(held.of(FIRM.uscc(), Reach.EVERYWHERE, wanted, TODAY, size.recordedAt()))
                .extracting(Holding::state)
                .containsExactly(State.MISSING);
    }

    @Test
    void papersComeFromWhoeverKeepsThemAndTheLatestThatHoldsCounts() {
        HeldPaperSource archive = archive(
                paper("old", LocalDate.of(2020, 1, 1), null),
                paper("new", LocalDate.of(2025, 1, 1), LocalDate.of(2026, 6, 1)),
                paper("over", LocalDate.of(2025, 2, 1), LocalDate.of(2026, 3, 1)),
                paper("to-come", LocalDate.of(2026, 3, 2), null));
        HeldFacts held = held(List.of(), List.of(archive));

        List<Holding> holdings = held.of(
                FIRM.uscc(),
                Reach.EVERYWHERE,
                List.of(Wanted.paper("licence"), Wanted.fact("listed"), Wanted.paper("permit")),
                TODAY,
                Instant.MAX);

        assertThat(holdings).extracting(Holding::state).containsExactly(State.HELD, State.HELD_AS_NO, State.MISSING);
        assertThat(holdings.get(0).value()).isEqualTo("/papers/new");
        assertThat(holdings.get(0).ageInDays()).isEqualTo(424);
        assertThat(holdings.get(2).askFirst()).containsExactly(new BilingualText("市场监管局", "Market regulation"));
    }

    @Test
    void aFirmOutOfReachIsNotThereAndTheArchiveIsNotAsked() {
        HeldPaperSource silent = archive();
        Reach elsewhere = Reach.places(Set.of(new DivisionCode("330324")), Set.of());

        assertThat(held(List.of(), List.of(silent))
                        .of(FIRM.uscc(), elsewhere, List.of(Wanted.paper("licence")), TODAY, Instant.MAX))
                .isEmpty();
    }

    @Test
    void whatTheCatalogueDoesNotHaveCannotBeWanted() {
        assertThatThrownBy(() -> one(Wanted.fact("mood"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> one(Wanted.fact("listed", 2025))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Holding one(Wanted wanted, FactSummary... said) {
        List<Holding> holdings =
                held(List.of(said), List.of()).of(FIRM.uscc(), Reach.EVERYWHERE, List.of(wanted), TODAY, Instant.MAX);
        assertThat(holdings).hasSize(1);
        return holdings.get(0);
    }

    private static HeldFacts held(List<FactSummary> said, Iterable<HeldPaperSource> papers) {
        return new HeldFactsService(new OneFirm(FIRM, List.of(SIZE, REVENUE, LISTED, BORN), said), papers);
    }

    private static HeldPaperSource archive(HeldPaperSource.HeldPaper... papers) {
        return new HeldPaperSource() {
            @Override
            public List<HeldPaper> papers(Uscc uscc, Reach reach, Set<String> kinds, LocalDate on) {
                assertThat(reach.coversPlace(FIRM.district(), FIRM.zone())).isTrue();
                return List.of(papers);
            }

            @Override
            public Optional<BilingualText> issuer(String kind) {
                return kind.equals("permit")
                        ? Optional.of(new BilingualText("市场监管局", "Market regulation"))
                        : Optional.empty();
            }
        };
    }

    private static HeldPaperSource.HeldPaper paper(String link, LocalDate from, @Nullable LocalDate end) {
        return new HeldPaperSource.HeldPaper("licence", "/papers/" + link, "市场监管局", from, end);
    }

    private static FactSummary said(
            FactDefinition fact, @Nullable Integer year, String value, LocalDate asOf, @Nullable LocalDate end) {
        return new FactSummary(
                fact, year, value, "年报", asOf, end, Firms.NOON.minusSeconds(60), "lin", null, null, true, null);
    }

    private static FactDefinition definition(
            String name,
            FactType type,
            boolean yearly,
            boolean absenceMeansNo,
            @Nullable String freshFor,
            @Nullable String keeper) {
        return new FactDefinition(
                name,
                type,
                new BilingualText(name, name),
                FactDefinition.Named.of("scale", "规模", "Size"),
                null,
                yearly,
                false,
                absenceMeansNo,
                null,
                null,
                List.of(),
                keeper == null ? List.of() : List.of(FactDefinition.Named.of(keeper, "经信局", "Economy")),
                freshFor == null ? null : Period.parse(freshFor),
                List.of(),
                null,
                false);
    }
}
