package org.throughline.webapp.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Takes violated constraints from the container's own mapper, whose answers are no problem documents. */
@Provider
@ApplicationScoped
public class ViolationMapper implements ExceptionMapper<ValidationException> {

    @Inject
    private FaultMapper faults;

    @Override
    public Response toResponse(ValidationException thrown) {
        return faults.toResponse(thrown);
    }
}
