package org.throughline.enterprises.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.throughline.enterprises.Merging;
import org.throughline.enterprises.application.MergePreview;
import org.throughline.enterprises.domain.MergeProblem;
import org.throughline.enterprises.rest.MergeDocument.MergeSide;
import org.throughline.enterprises.rest.MergeDocument.PartDocument;
import org.throughline.enterprises.rest.MergeDocument.PreviewDocument;
import org.throughline.enterprises.rest.MergeDocument.RecordDocument;
import org.throughline.exchange.PageAnswer;
import org.throughline.exchange.PageQuery;
import org.throughline.kernel.ProblemException;

/** What would change hands if a record were merged into a firm. */
@Path("enterprises/{uscc}/merge-previews/{former}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MergePreviewResource {

    private static final int CURSOR_PARTS = 1;

    @Inject
    private MergePreview preview;

    @Inject
    private Addresses addresses;

    @GET
    @RolesAllowed("duplicates:read")
    public Response parts(@PathParam("uscc") String code, @PathParam("former") String former) {
        Merging merging = merging(code, former);
        return Response.ok(new PreviewDocument(
                        MergeSide.of(merging.former()),
                        MergeSide.of(merging.surviving()),
                        preview.parts(merging).stream().map(PartDocument::of).toList(),
                        preview.unknown()))
                .tag(new EntityTag(
                        merging.surviving().version() + "-" + merging.former().version()))
                .build();
    }

    @GET
    @Path("{part}/records")
    @RolesAllowed("duplicates:read")
    public PageAnswer<RecordDocument> records(
            @PathParam("uscc") String code,
            @PathParam("former") String former,
            @PathParam("part") String part,
            @BeanParam PageQuery stretch) {
        Merging merging = merging(code, former);
        if (preview.label(part).isEmpty()) {
            throw new ProblemException(MergeProblem.PART_UNKNOWN, Map.of("part", part));
        }
        return PageAnswer.of(
                preview.records(merging, part, stretch.limit(), stretch.after(CURSOR_PARTS)), RecordDocument::of);
    }

    private Merging merging(String code, String former) {
        return new Merging(addresses.open(former), addresses.firm(code));
    }
}
