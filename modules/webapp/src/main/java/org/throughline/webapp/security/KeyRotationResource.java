package org.throughline.webapp.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.throughline.exchange.Submitted;

/** Replaces the key that signs tokens before its time. */
@Path("oauth/key-rotations")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class KeyRotationResource {

    @Inject
    private TokenRotation rotation;

    /** Why the key is replaced. */
    public record Rotation(String reason) {}

    @POST
    @RolesAllowed("admin:write")
    public Response rotate(Submitted<Rotation> body, @Context UriInfo uri) {
        String kid = rotation.rotate(body.valid().reason());
        return Response.created(uri.getBaseUriBuilder().path("oauth/keys").build())
                .entity(Map.of("kid", kid))
                .build();
    }
}
