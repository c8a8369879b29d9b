package org.throughline.enterprises.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactSummary;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.Story;

class BeliefsTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @ParameterizedTest(name = "{0} about {1} as known on {2}: {4}")
    @CsvFileSource(resources = Story.BELIEVED, numLinesToSkip = 1)
    void whatWasBelievedOnADayAboutADay(
            String fact, LocalDate about, LocalDate known, @Nullable String believed, String why) {
        List<FactSummary> said = told().stream()
                .filter(one -> one.definition().name().equals(fact))
                .toList();

        Optional<FactSummary> answer = Beliefs.about(said, about, Story.endOf(known));

        assertThat(answer.map(FactSummary::value)).as(why).isEqualTo(Optional.ofNullable(believed));
    }

    @Test
    void whatRanOutIsToldApartFromWhatWasNeverKnown() {
        FactSummary award = Fact.of(
                        Definitions.HIGH_TECH,
                        FactEntry.of(true, null, "认定文件", LocalDate.of(2023, 3, 2), LocalDate.of(2024, 3, 2), null),
                        NEW_YEAR)
                .recorded("lin", Firms.NOON, true);
        Instant later = Firms.NOON.plusSeconds(1);

        assertThat(Beliefs.runOut(List.of(award), LocalDate.of(2024, 3, 2), later))
                .contains(award);
        assertThat(Beliefs.runOut(List.of(award), LocalDate.of(2024, 3, 1), later))
                .isEmpty();
        assertThat(Beliefs.runOut(List.of(award), LocalDate.of(2023, 3, 1), later))
                .isEmpty();
        assertThat(Beliefs.runOut(List.of(award), LocalDate.of(2024, 3, 2), Firms.NOON))
                .isEmpty();
    }

    @Test
    void everythingAboutADayHasOneValueAFactAndYear() {
        List<FactSummary> all = Beliefs.allAbout(told(), NEW_YEAR, Story.endOf(NEW_YEAR));

        assertThat(all)
                .extracting(fact -> fact.definition().name() + " " + fact.year() + " " + fact.value())
                .containsExactlyInAnyOrder(
                        "registeredCapital null 3000000",
                        "highTech null false",
                        "digitalLevel null 3",
                        "employees 2023 131",
                        "employees 2024 142");
    }

    @Test
    void aYearThatHadNotBegunIsLeftOut() {
        List<FactSummary> all = Beliefs.allAbout(told(), LocalDate.of(2023, 7, 1), Story.endOf(NEW_YEAR));

        assertThat(all)
                .filteredOn(fact -> fact.definition().yearly())
                .extracting(FactSummary::year)
                .containsExactly(2023);
    }

    @Test
    void whatCorrectsNothingAndIsOlderChangesNothingThatCounts() {
        Fact older = Fact.of(
                Definitions.DIGITAL_LEVEL, FactEntry.of(1, null, "走访", LocalDate.of(2023, 1, 1), null, null), NEW_YEAR);
        FactSummary stands = Fact.of(
                        Definitions.DIGITAL_LEVEL,
                        FactEntry.of(2, null, "走访", LocalDate.of(2024, 1, 1), null, null),
                        NEW_YEAR)
                .recorded("lin", Firms.NOON, true);

        Beliefs.Place place = Beliefs.place(older, List.of(stands));

        assertThat(place.current()).isFalse();
        assertThat(place.former()).isEmpty();
        assertThat(Beliefs.place(older, List.of()).current()).isTrue();
    }

    /** What the register holds once all of the story was written down. */
    private static List<FactSummary> told() {
        List<FactSummary> held = new ArrayList<>();
        for (Story.Said said : Story.said()) {
            FactDefinition definition = Definitions.named(said.fact());
            List<FactSummary> believed = held.stream()
                    .filter(fact -> fact.supersededAt() == null
                            && fact.definition().equals(definition)
                            && Objects.equals(fact.year(), said.year()))
                    .toList();
            FactSummary written = said.among(definition, believed);
            held.replaceAll(fact -> believed.contains(fact) ? beside(fact, written) : fact);
            held.add(written);
        }
        return held;
    }

    private static FactSummary beside(FactSummary fact, FactSummary written) {
        Instant corrected = fact.asOf().equals(written.asOf()) ? written.recordedAt() : null;
        return new FactSummary(
                fact.definition(),
                fact.year(),
                fact.value(),
                fact.source(),
                fact.asOf(),
                fact.endsOn(),
                fact.recordedAt(),
                fact.recordedBy(),
                fact.reason(),
                corrected,
                corrected == null && fact.current() && !written.current(),
                fact.sealed());
    }
}
