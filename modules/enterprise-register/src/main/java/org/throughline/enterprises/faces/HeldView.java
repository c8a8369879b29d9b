package org.throughline.enterprises.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.throughline.directory.Reaches;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.HeldFacts;
import org.throughline.enterprises.Holding;
import org.throughline.enterprises.Holding.State;
import org.throughline.enterprises.Wanted;

/** What of the catalogue the city holds about one firm, what has grown old and what is missing. */
@Named("firmHeldView")
@RequestScoped
public class HeldView {

    @Inject
    private HeldFacts held;

    @Inject
    private EnterpriseDirectory firms;

    @Inject
    private Reaches reaches;

    @Inject
    private Clock clock;

    private List<Holding> holdings = List.of();

    /** Looks for everything of the catalogue that can be recorded of a firm. */
    public HeldView of(EnterpriseSummary firm) {
        if (holdings.isEmpty()) {
            List<Wanted> wanted = firms.definitions().stream()
                    .filter(FactDefinition::isRecordable)
                    .map(fact -> Wanted.fact(fact.name()))
                    .toList();
            holdings = held.of(
                    firm.uscc(),
                    reaches.of("enterprises:read"),
                    wanted,
                    LocalDate.now(clock.withZone(FirmPages.SHANGHAI)),
                    Instant.MAX);
        }
        return this;
    }

    /** How many stand like this. */
    public long count(String state) {
        return in(state).size();
    }

    /** Those that stand like this, in the order of the catalogue. */
    public List<Holding> in(String state) {
        State wanted = State.valueOf(state);
        return holdings.stream().filter(holding -> holding.state() == wanted).toList();
    }

    /** What a thing is called. */
    public String label(Holding holding, Locale language) {
        return Objects.requireNonNull(holding.definition()).label(language);
    }

    /** Whom to ask before the firm, in one text; empty if only the firm knows. */
    public String askFirst(Holding holding, Locale language) {
        return holding.askFirst().stream().map(name -> name.in(language)).collect(Collectors.joining(" / "));
    }
}
