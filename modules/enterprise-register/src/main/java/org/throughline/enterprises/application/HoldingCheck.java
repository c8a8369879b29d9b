package org.throughline.enterprises.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactSummary;
import org.throughline.enterprises.HeldPaperSource.HeldPaper;
import org.throughline.enterprises.Holding;
import org.throughline.enterprises.Holding.State;
import org.throughline.enterprises.Wanted;
import org.throughline.enterprises.domain.Beliefs;
import org.throughline.kernel.BilingualText;

/**
 * What is held on a day, of what is believed.
 *
 * @param on the day asked about
 * @param believed everything believed about that day and not erased since, one for each fact and year
 */
record HoldingCheck(LocalDate on, List<FactSummary> believed) {

    static HoldingCheck of(List<FactSummary> history, LocalDate on, Instant knownBefore) {
        return new HoldingCheck(
                on,
                Beliefs.allAbout(history, on, knownBefore).stream()
                        .filter(fact -> !fact.isErased())
                        .toList());
    }

    /**
     * How it stands with a fact. One year of a yearly fact never grows old: what was earned in 2023 stays what was
     * earned in 2023. The latest year does, since a later one is wanted.
     */
    Holding fact(Wanted wanted, FactDefinition definition) {
        List<BilingualText> ask =
                definition.changedBy().stream().map(FactDefinition.Named::name).toList();
        return believed.stream()
                .filter(fact -> fact.definition().name().equals(definition.name()))
                .filter(fact -> wanted.year() == null || wanted.year().equals(fact.year()))
                .max(Comparator.comparing(HoldingCheck::yearOf))
                .map(fact -> held(wanted, fact, ask))
                .orElseGet(() -> new Holding(
                        wanted,
                        definition.absenceMeansNo() ? State.HELD_AS_NO : State.MISSING,
                        definition,
                        null,
                        null,
                        null,
                        null,
                        null,
                        on,
                        ask));
    }

    private Holding held(Wanted wanted, FactSummary fact, List<BilingualText> ask) {
        FactDefinition definition = fact.definition();
        LocalDate staleFrom =
                wanted.year() != null ? null : earlier(grown(fact.asOf(), definition.freshFor()), fact.endsOn());
        return new Holding(
                wanted,
                state(staleFrom),
                definition,
                fact.year(),
                definition.isPersonal() ? null : fact.value(),
                fact.source(),
                fact.asOf(),
                staleFrom,
                on,
                ask);
    }

    /** How it stands with a paper, of those of its kind. */
    Holding paper(Wanted wanted, List<HeldPaper> papers, List<BilingualText> issuers) {
        Optional<HeldPaper> latest = papers.stream()
                .filter(paper -> paper.kind().equals(wanted.name()))
                .filter(paper -> !paper.issuedOn().isAfter(on))
                .filter(paper -> paper.endsOn() == null || on.isBefore(paper.endsOn()))
                .max(Comparator.comparing(HeldPaper::issuedOn));
        if (latest.isEmpty()) {
            return new Holding(wanted, State.MISSING, null, null, null, null, null, null, on, issuers);
        }
        HeldPaper paper = latest.get();
        return new Holding(
                wanted,
                State.HELD,
                null,
                null,
                paper.link(),
                paper.source(),
                paper.issuedOn(),
                paper.endsOn(),
                on,
                issuers);
    }

    private State state(@Nullable LocalDate staleFrom) {
        return staleFrom == null || on.isBefore(staleFrom) ? State.HELD : State.STALE;
    }

    private static int yearOf(FactSummary fact) {
        return fact.year() == null ? 0 : fact.year();
    }

    private static @Nullable LocalDate grown(LocalDate asOf, @Nullable Period freshFor) {
        return freshFor == null ? null : asOf.plus(freshFor);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
