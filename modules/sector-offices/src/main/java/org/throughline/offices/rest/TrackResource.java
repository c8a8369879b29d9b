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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.Track;
import org.throughline.exchange.PageAnswer;
import org.throughline.exchange.PageQuery;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.IndustryCode;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.application.MandateService;
import org.throughline.offices.application.WindowService;
import org.throughline.offices.book.MandateLists;
import org.throughline.offices.domain.Coverage;
import org.throughline.offices.domain.JudgedWindow;

/** Tracks of a bureau, and who answers for each on a day. */
@Path("tracks")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class TrackResource {

    @Inject
    private MandateService service;

    @Inject
    private WindowService windows;

    @Inject
    private CurrentUser user;

    /** A kind of product where only a part of an industry belongs to a track. */
    public record ProductDocument(String industry, String name) {}

    /** A track; nobody answers for it where the office is null. */
    public record TrackDocument(
            String code,
            String bureau,
            String name,
            @Nullable String within,
            List<String> industries,
            List<ProductDocument> products,
            @Nullable String office,
            @Nullable WindowDocument window) {}

    @GET
    @RolesAllowed(MandateService.READ)
    public PageAnswer<TrackDocument> tracks(
            @QueryParam("bureau") @Nullable String bureau,
            @QueryParam("on") @Nullable String on,
            @BeanParam PageQuery stretch) {
        String code = bureau == null ? service.house().code() : bureau;
        LocalDate day = day(on);
        int after = Given.rank(stretch.after(MandateLists.CURSOR_PARTS));
        Coverage coverage = service.coverage(code, null);
        Map<TrackCode, JudgedWindow> judged = windows.windows(code, day);
        return PageAnswer.of(
                service.tracks(code, stretch.limit(), after),
                track -> document(code, track, coverage, judged.get(track.code()), day));
    }

    @GET
    @Path("{code}")
    @RolesAllowed(MandateService.READ)
    public Response track(
            @PathParam("code") String track,
            @QueryParam("bureau") @Nullable String bureau,
            @QueryParam("on") @Nullable String on) {
        String code = bureau == null ? service.house().code() : bureau;
        LocalDate day = day(on);
        Coverage coverage = service.coverage(code, null);
        Track known = WindowService.track(coverage, track);
        JudgedWindow judged = windows.windows(code, day).get(known.code());
        // It follows from a day and counts no versions: the tag is made of what is known, whatever the language.
        String tag = windows.version(code, known, coverage, day);
        return Response.ok(document(code, known, coverage, judged, day))
                .tag(new EntityTag(tag))
                .build();
    }

    private LocalDate day(@Nullable String on) {
        return Objects.requireNonNullElseGet(Given.day("on", on), service::today);
    }

    private TrackDocument document(
            String bureau, Track track, Coverage coverage, @Nullable JudgedWindow judged, LocalDate day) {
        return new TrackDocument(
                track.code().value(),
                bureau,
                track.name().in(user.language()),
                track.within() == null ? null : track.within().value(),
                track.classes().stream().map(IndustryCode::value).toList(),
                track.products().stream()
                        .map(product -> new ProductDocument(
                                product.industry().value(), product.name().in(user.language())))
                        .toList(),
                coverage.responsible(track.code(), day)
                        .map(mandate -> service.officeName(bureau, mandate.office()))
                        .orElse(null),
                WindowDocument.of(judged, windows.countdown(judged, day)));
    }
}
