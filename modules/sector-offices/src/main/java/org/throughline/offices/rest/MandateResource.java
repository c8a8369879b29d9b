package org.throughline.offices.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.OfficeFunction;
import org.throughline.exchange.PageAnswer;
import org.throughline.exchange.PageQuery;
import org.throughline.offices.application.MandateService;
import org.throughline.offices.book.MandateLists;
import org.throughline.offices.domain.Mandate;

/** Who covers what, in two times. */
@Path("mandates")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MandateResource {

    @Inject
    private MandateService service;

    /** A mandate; as it is given, it can be sent back in a plan. */
    public record MandateDocument(
            String office,
            @Nullable String track,
            @Nullable String function,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String basis) {}

    @GET
    @RolesAllowed(MandateService.READ)
    public PageAnswer<MandateDocument> mandates(
            @QueryParam("bureau") @Nullable String bureau,
            @QueryParam("on") @Nullable String on,
            @QueryParam("asRecordedAt") @Nullable String asRecordedAt,
            @BeanParam PageQuery stretch) {
        String code = bureau == null ? service.house().code() : bureau;
        return PageAnswer.of(
                service.mandates(
                        code,
                        Given.day("on", on),
                        Given.day("asRecordedAt", asRecordedAt),
                        stretch.limit(),
                        Given.identity(stretch.after(MandateLists.CURSOR_PARTS))),
                mandate -> document(code, mandate));
    }

    private MandateDocument document(String bureau, Mandate mandate) {
        OfficeFunction function = mandate.function();
        return new MandateDocument(
                service.officeName(bureau, mandate.office()),
                mandate.track() == null ? null : mandate.track().value(),
                function == null ? null : function.name(),
                mandate.period().start(),
                mandate.period().end(),
                mandate.basis());
    }
}
