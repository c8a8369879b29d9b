package org.throughline.offices.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.MandateLine;
import org.throughline.exchange.IfMatch;
import org.throughline.exchange.PageAnswer;
import org.throughline.exchange.PageQuery;
import org.throughline.exchange.Submitted;
import org.throughline.exchange.VersionTag;
import org.throughline.kernel.CurrentUser;
import org.throughline.offices.application.MandateService;
import org.throughline.offices.book.MandateLists;
import org.throughline.offices.domain.PlanRecord;

/** Plans that change who covers what. */
@Path("mandate-plans")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class MandatePlanResource {

    @Inject
    private MandateService service;

    @Inject
    private CurrentUser user;

    /** A mandate that is wanted. */
    public record WantedMandate(
            String office,
            @Nullable String track,
            @Nullable String function,
            String from,
            @Nullable String to,
            @Nullable String basis,
            @Nullable String openWork,
            @Nullable Boolean correction,
            @Nullable String reason) {

        MandateLine line() {
            return new MandateLine(
                    office, track, function, from, to, basis, openWork, Objects.equals(correction, true), reason);
        }
    }

    /** What is wanted of a bureau's offices from today on, or which plan is to be taken back. */
    public record NewPlan(
            String bureau,
            @Nullable List<WantedMandate> mandates,
            @Nullable UUID undoes,
            @Nullable String reason) {}

    /** Why a plan is carried out. */
    public record Application(String reason) {}

    @GET
    @RolesAllowed(MandateService.READ)
    public PageAnswer<PlanDocument> plans(@QueryParam("bureau") @Nullable String bureau, @BeanParam PageQuery stretch) {
        return PageAnswer.of(
                service.plans(
                        bureau == null ? service.house().code() : bureau,
                        stretch.limit(),
                        Given.identity(stretch.after(MandateLists.CURSOR_PARTS))),
                this::document);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(MandateService.READ)
    public Response plan(@PathParam("id") String id) {
        return answer(Response.ok(), service.plan(Given.plan(id)));
    }

    @POST
    @RolesAllowed(MandateService.WRITE)
    public Response make(Submitted<NewPlan> body) {
        NewPlan wanted = body.valid();
        PlanRecord plan = wanted.undoes() == null
                ? service.plan(
                        wanted.bureau(),
                        Objects.requireNonNullElse(wanted.mandates(), List.<WantedMandate>of()).stream()
                                .map(WantedMandate::line)
                                .toList(),
                        wanted.reason())
                : service.undo(wanted.undoes(), wanted.reason());
        return answer(Response.created(URI.create("mandate-plans/" + plan.id())), plan);
    }

    @POST
    @Path("{id}/application")
    @RolesAllowed(MandateService.WRITE)
    public Response apply(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
            Submitted<Application> body) {
        // Existence comes before the version in the order of refusals.
        PlanRecord known = service.plan(Given.plan(id));
        return answer(
                Response.ok(),
                service.apply(
                        known.id(), IfMatch.of(version), () -> body.valid().reason()));
    }

    private Response answer(Response.ResponseBuilder response, PlanRecord plan) {
        return response.tag(VersionTag.of(plan.version()))
                .entity(document(plan))
                .build();
    }

    private PlanDocument document(PlanRecord plan) {
        return PlanDocument.of(plan, service, user.language());
    }
}
