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
import org.throughline.exchange.IfMatch;
import org.throughline.exchange.PageAnswer;
import org.throughline.exchange.PageQuery;
import org.throughline.exchange.Submitted;
import org.throughline.exchange.VersionTag;
import org.throughline.kernel.CurrentUser;
import org.throughline.offices.application.MandateService;
import org.throughline.offices.application.TransferService;
import org.throughline.offices.book.PlanItem;
import org.throughline.offices.domain.TransferEntry;
import org.throughline.offices.domain.TransferRecord;
import org.throughline.offices.rest.MandatePlanResource.Application;

/** Transfers of all that one bureau holds to another. */
@Path("organisation-transfers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class OrganisationTransferResource {

    @Inject
    private MandateService mandates;

    @Inject
    private TransferService transfers;

    @Inject
    private CurrentUser user;

    /** Two offices by number or code. */
    public record Pair(String from, String to) {}

    /** What is to pass. */
    public record NewTransfer(
            String giver,
            String taker,
            String on,
            @Nullable List<Pair> offices,
            String otherwise,
            @Nullable String lead,
            @Nullable Boolean correction,
            @Nullable String reason) {

        TransferEntry entry() {
            return new TransferEntry(
                    giver,
                    taker,
                    on,
                    Objects.requireNonNullElse(offices, List.<Pair>of()).stream()
                            .map(pair -> new TransferEntry.Pair(pair.from(), pair.to()))
                            .toList(),
                    otherwise,
                    lead,
                    Objects.equals(correction, true),
                    reason);
        }
    }

    @GET
    @RolesAllowed(MandateService.READ)
    public PageAnswer<TransferDocument> list(
            @QueryParam("bureau") @Nullable String bureau, @BeanParam PageQuery stretch) {
        UUID after = Given.identity(stretch.after(TransferService.CURSOR_PARTS));
        return PageAnswer.of(transfers.transfers(bureau, stretch.limit(), after), this::document);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(MandateService.READ)
    public Response transfer(@PathParam("id") String id) {
        return answer(Response.ok(), transfers.transfer(Given.transfer(id)));
    }

    @POST
    @RolesAllowed(MandateService.WRITE)
    public Response plan(Submitted<NewTransfer> body) {
        TransferRecord transfer = transfers.plan(body.valid().entry());
        return answer(Response.created(URI.create("organisation-transfers/" + transfer.id())), transfer);
    }

    @POST
    @Path("{id}/application")
    @RolesAllowed(MandateService.WRITE)
    public Response apply(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
            Submitted<Application> body) {
        // Existence comes before the version in the order of refusals.
        UUID known = transfers.transfer(Given.transfer(id)).id();
        return answer(
                Response.ok(),
                transfers.apply(known, IfMatch.of(version), () -> body.valid().reason()));
    }

    @GET
    @Path("{id}/items")
    @RolesAllowed(MandateService.READ)
    public PageAnswer<PlanItem> items(
            @PathParam("id") String id, @QueryParam("kind") @Nullable String kind, @BeanParam PageQuery stretch) {
        UUID known = transfers.transfer(Given.transfer(id)).id();
        PlanItem.Name after = Given.item(stretch.after(TransferService.ITEM_PARTS));
        return PageAnswer.of(transfers.items(known, kind, stretch.limit(), after), item -> item);
    }

    private Response answer(Response.ResponseBuilder response, TransferRecord transfer) {
        return response.tag(VersionTag.of(transfer.version()))
                .entity(document(transfer))
                .build();
    }

    private TransferDocument document(TransferRecord transfer) {
        return TransferDocument.of(
                transfer, transfers.plans(transfer), transfers.takesTwo(transfer), mandates, user.language());
    }
}
