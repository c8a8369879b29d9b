package org.throughline.offices.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.throughline.offices.application.ApprovalService;
import org.throughline.offices.application.MandateService;
import org.throughline.offices.application.PlanService;
import org.throughline.offices.book.ItemList;
import org.throughline.offices.book.MandateLists;
import org.throughline.offices.book.PlanChoices.Choice;
import org.throughline.offices.book.PlanItem;
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
    private PlanService plans;

    @Inject
    private ApprovalService approvals;

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

    /** Why a plan is carried out, is to be approved, or is sent back. */
    public record Application(String reason) {}

    /** A piece of open work, by the name of its kind. */
    public record ItemName(String kind, UUID id) {}

    /** What moves with its track and what is excepted, the whole of it. */
    public record Choices(List<Integer> moves, List<ItemName> exceptions) {

        Choice choice() {
            return new Choice(
                    moves,
                    exceptions.stream()
                            .map(item -> new PlanItem.Name(item.kind(), item.id()))
                            .toList());
        }
    }

    @GET
    @RolesAllowed(MandateService.READ)
    public PageAnswer<PlanDocument> plans(@QueryParam("bureau") @Nullable String bureau, @BeanParam PageQuery stretch) {
        return PageAnswer.of(
                plans.plans(
                        bureau == null ? service.house().code() : bureau,
                        stretch.limit(),
                        Given.identity(stretch.after(MandateLists.CURSOR_PARTS))),
                this::document);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(MandateService.READ)
    public Response plan(@PathParam("id") String id) {
        return answer(Response.ok(), plans.plan(Given.plan(id)));
    }

    @POST
    @RolesAllowed(MandateService.WRITE)
    public Response make(Submitted<NewPlan> body) {
        NewPlan wanted = body.valid();
        PlanRecord plan = wanted.undoes() == null
                ? plans.plan(
                        wanted.bureau(),
                        Objects.requireNonNullElse(wanted.mandates(), List.<WantedMandate>of()).stream()
                                .map(WantedMandate::line)
                                .toList(),
                        wanted.reason())
                : plans.undo(wanted.undoes(), wanted.reason());
        return answer(Response.created(URI.create("mandate-plans/" + plan.id())), plan);
    }

    @POST
    @Path("{id}/application")
    @RolesAllowed(MandateService.WRITE)
    public Response apply(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
            Submitted<Application> body) {
        return answer(
                Response.ok(),
                plans.apply(known(id), IfMatch.of(version), () -> body.valid().reason()));
    }

    @POST
    @Path("{id}/submission")
    @RolesAllowed(MandateService.WRITE)
    public Response submit(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
            Submitted<Application> body) {
        return answer(
                Response.ok(),
                approvals.submit(
                        known(id), IfMatch.of(version), () -> body.valid().reason()));
    }

    @POST
    @Path("{id}/return")
    @RolesAllowed(MandateService.WRITE)
    public Response sendBack(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
            Submitted<Application> body) {
        return answer(
                Response.ok(),
                approvals.sendBack(
                        known(id), IfMatch.of(version), () -> body.valid().reason()));
    }

    @PUT
    @Path("{id}/choices")
    @RolesAllowed(MandateService.WRITE)
    public Response choose(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
            Submitted<Choices> body) {
        return answer(
                Response.ok(),
                plans.choose(known(id), IfMatch.of(version), () -> body.valid().choice()));
    }

    @GET
    @Path("{id}/items")
    @RolesAllowed(MandateService.READ)
    public PageAnswer<PlanItem> items(
            @PathParam("id") String id,
            @QueryParam("change") @Nullable String change,
            @QueryParam("kind") @Nullable String kind,
            @BeanParam PageQuery stretch) {
        UUID plan = known(id);
        ItemList.Place after = stretch.after(ItemList.CURSOR_PARTS)
                .map(place -> ItemList.Place.of(place).orElseThrow(PageQuery::unusablePlace))
                .orElse(ItemList.Place.START);
        return PageAnswer.of(
                plans.items(plan, new ItemList.Filter(Given.place("change", change), kind), stretch.limit(), after),
                item -> item);
    }

    /** Existence comes before the version in the order of refusals. */
    private UUID known(String id) {
        return plans.plan(Given.plan(id)).id();
    }

    private Response answer(Response.ResponseBuilder response, PlanRecord plan) {
        return response.tag(VersionTag.of(plan.version()))
                .entity(document(plan))
                .build();
    }

    private PlanDocument document(PlanRecord plan) {
        return PlanDocument.of(plan, plans.takesTwo(plan), service, user.language());
    }
}
