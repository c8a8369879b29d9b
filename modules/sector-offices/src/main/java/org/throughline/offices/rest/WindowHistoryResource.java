package org.throughline.offices.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.PageAnswer;
import org.throughline.exchange.PageQuery;
import org.throughline.offices.application.MandateService;
import org.throughline.offices.application.WindowService;
import org.throughline.offices.book.WindowRows;
import org.throughline.offices.domain.Confidence;

/** How the window of one track was judged over time. */
@Path("tracks/{code}/windows")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class WindowHistoryResource {

    @Inject
    private WindowService service;

    /** A judgement of a window; no days and no confidence where it was that there is none. */
    public record JudgementOfWindow(
            UUID id,
            @Nullable LocalDate opens,
            @Nullable LocalDate closes,
            @Nullable Confidence confidence,
            String evidence,
            List<UUID> sources,
            LocalDate from,
            String judgedBy,
            Instant judgedAt) {}

    @GET
    @RolesAllowed(MandateService.READ)
    public PageAnswer<JudgementOfWindow> history(
            @PathParam("code") String code,
            @QueryParam("bureau") @Nullable String bureau,
            @BeanParam PageQuery stretch) {
        return PageAnswer.of(
                service.history(bureau, code, stretch.limit(), Given.identity(stretch.after(WindowRows.CURSOR_PARTS))),
                judged -> new JudgementOfWindow(
                        judged.id(),
                        judged.window().opens(),
                        judged.window().closes(),
                        judged.window().confidence(),
                        judged.window().evidence(),
                        judged.window().sources(),
                        judged.counts().start(),
                        judged.by(),
                        judged.at()));
    }
}
