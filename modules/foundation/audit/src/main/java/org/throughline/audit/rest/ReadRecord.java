package org.throughline.audit.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.TreeSet;
import org.throughline.audit.Access;
import org.throughline.audit.AccessRecord;
import org.throughline.exchange.Json;
import org.throughline.exchange.PageAnswer;
import org.throughline.kernel.CurrentUser;

/** Puts each page of each list on record before it is given; public since the container makes it. */
@Provider
@ApplicationScoped
public class ReadRecord implements ContainerResponseFilter {

    private static final String AFTER = "after";
    private static final String LIMIT = "limit";

    @Inject
    private AccessRecord record;

    @Inject
    private CurrentUser user;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof PageAnswer<?> page) {
            MultivaluedMap<String, String> query = request.getUriInfo().getQueryParameters();
            Access access = new Access(
                    "list-read",
                    "list",
                    request.getUriInfo().getRequestUri().getPath(),
                    new Access.Asker(user.name(), user.post(), user.address()),
                    detail(query),
                    query.getFirst(AFTER));
            record.read(access, page.items().size());
        }
    }

    private static String detail(MultivaluedMap<String, String> query) {
        ObjectNode detail = Json.mapper().createObjectNode();
        ObjectNode filter = detail.putObject("filter");
        for (String name : new TreeSet<>(query.keySet())) {
            if (!name.equals(AFTER) && !name.equals(LIMIT)) {
                filter.put(name, String.join(" ", query.get(name)));
            }
        }
        return detail.toString();
    }
}
