package org.throughline.enterprises.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactSummary;
import org.throughline.enterprises.application.FactService;
import org.throughline.enterprises.application.FactService.Recorded;
import org.throughline.enterprises.domain.FactEntry;
import org.throughline.exchange.IfMatch;
import org.throughline.exchange.Submitted;
import org.throughline.exchange.VersionTag;

/** What is known of one firm: each fact with its source, now and before. */
@Path("enterprises/{uscc}/facts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class FactResource {

    @Inject
    private EnterpriseDirectory directory;

    @Inject
    private FactService service;

    @Inject
    private Addresses addresses;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** All facts of one firm, which are few enough for one answer. */
    public record Facts(List<FactDocument> items) {}

    /** A fact as the API takes it. */
    public record NewFact(
            Object value,
            @Nullable Integer year,
            String source,
            LocalDate asOf,
            @Nullable LocalDate endsOn,
            @Nullable String reason) {

        FactEntry entry() {
            return FactEntry.of(value, year, source, asOf, endsOn, reason);
        }
    }

    @GET
    @RolesAllowed("enterprises:read")
    public Response list(
            @PathParam("uscc") String code, @QueryParam("history") boolean history, @BeanParam InTime time) {
        InTime.View view = time.view(clock);
        EnterpriseSummary firm = addresses.firm(code);
        List<FactSummary> facts = history
                ? directory.factHistory(firm.uscc(), caller.mayKnow())
                : directory.facts(firm.uscc(), caller.mayKnow(), view.on(), view.knownBefore());
        Facts answer = new Facts(facts.stream().map(FactDocument::of).toList());
        return Response.ok(answer).tag(VersionTag.of(firm.version())).build();
    }

    @PUT
    @Path("{name}")
    @RolesAllowed("enterprises:write")
    public Response record(
            @PathParam("uscc") String code,
            @PathParam("name") String name,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
            Submitted<NewFact> body) {
        EnterpriseSummary firm = addresses.firm(code);
        FactDefinition fact = addresses.fact(name);
        Recorded recorded = service.record(
                firm.uscc(),
                fact.name(),
                caller.mayWrite(),
                IfMatch.of(version),
                () -> body.valid().entry());
        return Response.ok(FactDocument.of(recorded.fact()))
                .tag(VersionTag.of(recorded.version()))
                .build();
    }

    @DELETE
    @Path("{name}")
    @RolesAllowed("enterprises:write")
    public Response erase(
            @PathParam("uscc") String code,
            @PathParam("name") String name,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
            @QueryParam("reason") @Nullable String reason) {
        EnterpriseSummary firm = addresses.firm(code);
        FactDefinition fact = addresses.fact(name);
        service.erase(firm.uscc(), fact.name(), caller.mayWrite(), IfMatch.of(version), reason);
        return Response.noContent().build();
    }
}
