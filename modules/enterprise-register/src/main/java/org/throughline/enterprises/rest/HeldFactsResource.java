package org.throughline.enterprises.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.HeldFacts;
import org.throughline.enterprises.Holding;
import org.throughline.enterprises.Wanted;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;

/** Whether the city already holds what a firm is about to be asked for. */
@Path("enterprises/{uscc}/held-facts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class HeldFactsResource {

    private static final String TEXTS = "org.throughline.enterprises.held.texts";

    @Inject
    private HeldFacts held;

    @Inject
    private EnterpriseDirectory directory;

    @Inject
    private Addresses addresses;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** How it stands with everything asked about. */
    public record HeldList(List<HeldDocument> items) {}

    /** How it stands with one of them. */
    public record HeldDocument(
            Wanted.Kind kind,
            String name,
            @Nullable Integer year,
            Holding.State state,
            @Nullable Object value,
            @Nullable String source,
            @Nullable LocalDate asOf,
            @Nullable Long ageInDays,
            @Nullable LocalDate staleFrom,
            boolean enough,
            List<String> askFirst) {

        static HeldDocument of(Holding holding, Locale language) {
            FactDefinition definition = holding.definition();
            String value = holding.value();
            return new HeldDocument(
                    holding.wanted().kind(),
                    holding.wanted().name(),
                    holding.year() == null ? holding.wanted().year() : holding.year(),
                    holding.state(),
                    definition == null || value == null ? value : FactDocument.value(definition.type(), value),
                    holding.source(),
                    holding.asOf(),
                    holding.ageInDays(),
                    holding.staleFrom(),
                    holding.isEnough(),
                    holding.askFirst().stream().map(name -> name.in(language)).toList());
        }
    }

    @GET
    @RolesAllowed("enterprises:read")
    public HeldList list(
            @PathParam("uscc") String code,
            @QueryParam("name") List<String> names,
            @QueryParam("paper") List<String> papers,
            @BeanParam InTime time) {
        InTime.View view = time.view(clock);
        EnterpriseSummary firm = addresses.firm(code);
        List<Holding> holdings =
                held.of(firm.uscc(), caller.mayKnow(), wanted(names, papers), view.on(), view.knownBefore());
        Locale language = caller.language();
        return new HeldList(holdings.stream()
                .map(holding -> HeldDocument.of(holding, language))
                .toList());
    }

    /** What is asked about; every fact that can be recorded where nothing is said. */
    private List<Wanted> wanted(List<String> names, List<String> papers) {
        List<FactDefinition> catalogue = directory.definitions();
        List<Wanted> wanted = new ArrayList<>();
        if (names.isEmpty() && papers.isEmpty()) {
            catalogue.stream()
                    .filter(FactDefinition::isRecordable)
                    .forEach(fact -> wanted.add(Wanted.fact(fact.name())));
        }
        names.forEach(name -> wanted.add(fact(name, catalogue)));
        papers.forEach(kind -> wanted.add(Wanted.paper(kind)));
        return wanted;
    }

    /** A name, or a name and a year: {@code revenue:2024}. */
    private static Wanted fact(String text, List<FactDefinition> catalogue) {
        String[] parts = text.split(":", -1);
        Optional<FactDefinition> known =
                catalogue.stream().filter(fact -> fact.name().equals(parts[0])).findFirst();
        if (known.isEmpty()) {
            throw refused("fault.fact", parts[0]);
        }
        if (parts.length > 1 && !known.get().yearly()) {
            throw refused("fault.year", parts[0]);
        }
        return parts.length > 1 ? Wanted.fact(parts[0], Integer.parseInt(parts[1])) : Wanted.fact(parts[0]);
    }

    private static ProblemException refused(String key, String name) {
        Phrase detail = new Phrase(TEXTS, key, Map.of("name", name));
        return new ProblemException(ExchangeProblem.QUERY_INVALID, Map.of(), List.of(new Fault("/name", detail)));
    }
}
