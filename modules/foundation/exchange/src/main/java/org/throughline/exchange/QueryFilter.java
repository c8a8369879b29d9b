package org.throughline.exchange;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.throughline.kernel.Fault;
import org.throughline.kernel.ProblemException;

/**
 * Holds the query against the API description before the resource sees it; public since the container makes it.
 *
 * <p>A parameter the operation does not know is refused: a misspelt filter would otherwise answer with everything.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.USER)
public class QueryFilter implements ContainerRequestFilter {

    private final Map<Method, Optional<Operation>> operations = new ConcurrentHashMap<>();

    @Inject
    private ApiDescription api;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        // No text with a NUL names anything that is kept, and the database refuses to look for it.
        if (!uri.getPathParameters().values().stream()
                .flatMap(Collection::stream)
                .allMatch(StorableText::holds)) {
            throw new ProblemException(ExchangeProblem.PATH_UNKNOWN);
        }
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        Optional<Operation> operation = operations.computeIfAbsent(method, this::described);
        if (operation.isPresent()) {
            List<Fault> faults = QueryFaults.of(operation.get(), uri.getQueryParameters(), api.sentences());
            if (!faults.isEmpty()) {
                throw new ProblemException(ExchangeProblem.QUERY_INVALID, Map.of(), faults);
            }
        }
    }

    private Optional<Operation> described(Method method) {
        return Described.of(method).flatMap(known -> api.operation(known.method(), known.path()));
    }
}
