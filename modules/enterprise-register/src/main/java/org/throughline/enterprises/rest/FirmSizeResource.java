package org.throughline.enterprises.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.throughline.enterprises.FirmSize;
import org.throughline.enterprises.FirmSizes;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.kernel.ProblemException;

/** How large a firm is by the rules of statistics. */
@Path("enterprises/{uscc}/size")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class FirmSizeResource {

    @Inject
    private FirmSizes sizes;

    @Inject
    private Addresses addresses;

    @Inject
    private Caller caller;

    @GET
    @RolesAllowed("enterprises:read")
    public FirmSize get(@PathParam("uscc") String code) {
        return sizes.of(addresses.firm(code).uscc(), caller.mayRead())
                .orElseThrow(() -> new ProblemException(EnterpriseProblem.NOT_FOUND, Map.of("uscc", code)));
    }
}
