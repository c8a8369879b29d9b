package org.throughline.offices.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.IfMatch;
import org.throughline.exchange.Submitted;
import org.throughline.offices.application.ActingFor;
import org.throughline.offices.application.MandateService;
import org.throughline.offices.application.WindowService;
import org.throughline.offices.domain.Confidence;
import org.throughline.offices.domain.JudgedWindow;
import org.throughline.offices.domain.TrackWindow;
import org.throughline.offices.domain.WindowEntry;

/** The window of one track: as it is judged for a day, and judged anew. */
@Path("tracks/{code}/window")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class WindowResource {

    @Inject
    private WindowService service;

    @Inject
    private ActingFor acting;

    /** A window as it is read and written; nothing but nulls where nobody judged. */
    public record SimpleWindow(
            @Nullable String opens,
            @Nullable String closes,
            @Nullable String confidence,
            @Nullable String evidence,
            @Nullable String from,
            @Nullable List<String> sources) {

        static SimpleWindow of(@Nullable JudgedWindow judged) {
            if (judged == null) {
                return new SimpleWindow(null, null, null, null, null, List.of());
            }
            TrackWindow window = judged.window();
            Confidence confidence = window.confidence();
            return new SimpleWindow(
                    text(window.opens()),
                    text(window.closes()),
                    confidence == null ? null : confidence.name(),
                    window.evidence(),
                    text(judged.counts().start()),
                    window.sources().stream().map(UUID::toString).toList());
        }

        private static @Nullable String text(@Nullable LocalDate day) {
            return day == null ? null : day.toString();
        }

        WindowEntry entry() {
            return new WindowEntry(
                    opens, closes, confidence, evidence, from, Objects.requireNonNullElse(sources, List.of()));
        }
    }

    @GET
    @RolesAllowed(MandateService.READ)
    public Response window(
            @PathParam("code") String code,
            @QueryParam("bureau") @Nullable String bureau,
            @QueryParam("on") @Nullable String on) {
        LocalDate day = Objects.requireNonNullElseGet(Given.day("on", on), acting::today);
        return answer(service.window(bureau, code, day));
    }

    @PUT
    @RolesAllowed(MandateService.WRITE)
    public Response judge(
            @PathParam("code") String code,
            @QueryParam("bureau") @Nullable String bureau,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
            Submitted<SimpleWindow> body) {
        // Existence comes before the version in the order of refusals.
        service.window(bureau, code, acting.today());
        return answer(service.judge(
                bureau, code, IfMatch.of(version), () -> body.valid().entry()));
    }

    private static Response answer(WindowService.Shown shown) {
        return Response.ok(SimpleWindow.of(shown.judged()))
                .tag(new EntityTag(shown.version()))
                .build();
    }
}
