package org.throughline.enterprises.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.application.AssignmentService;
import org.throughline.enterprises.application.AssignmentService.Box;
import org.throughline.enterprises.domain.AssignmentRepository;
import org.throughline.exchange.PageAnswer;
import org.throughline.exchange.PageQuery;

/** Who serves which firms for the caller's organisations. */
@Path("assignments")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class AssignmentResource {

    @Inject
    private AssignmentService service;

    @GET
    @RolesAllowed("enterprises:read")
    public PageAnswer<AssignmentDocument> list(
            @QueryParam("person") @Nullable String person,
            @QueryParam("box") @Nullable String box,
            @BeanParam PageQuery stretch) {
        return PageAnswer.of(
                service.list(
                        box == null ? Box.ALL : Box.valueOf(box),
                        person,
                        stretch.limit(),
                        stretch.after(AssignmentRepository.CURSOR_PARTS).orElse(null)),
                AssignmentDocument::of);
    }
}
