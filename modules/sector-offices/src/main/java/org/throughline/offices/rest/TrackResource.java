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
import org.throughline.directory.Invitations;
import org.throughline.exchange.PageAnswer;
import org.throughline.exchange.PageQuery;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.IndustryCode;
import org.throughline.kernel.ProblemException;
import org.throughline.offices.application.MandateService;
import org.throughline.offices.book.MandateLists;
import org.throughline.offices.domain.Coverage;
import org.throughline.offices.domain.OfficesProblem;

/** Tracks of a bureau, and who answers for each on a day. */
@Path("tracks")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class TrackResource {

    @Inject
    private MandateService service;

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
            @Nullable String office) {}

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
        return PageAnswer.of(
                service.tracks(code, stretch.limit(), after), track -> document(code, track, coverage, day));
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
        TrackDocument document = coverage.tracks().stream()
                .filter(known -> known.code().value().equals(track))
                .findFirst()
                .map(known -> document(code, known, coverage, day))
                .orElseThrow(() -> new ProblemException(OfficesProblem.TRACK_NOT_FOUND, Map.of("track", track)));
        // It follows from a day and counts no versions: the tag is made of what is shown.
        String tag = Invitations.digest(document.toString()).substring(0, 32);
        return Response.ok(document).tag(new EntityTag(tag)).build();
    }

    private LocalDate day(@Nullable String on) {
        return Objects.requireNonNullElseGet(Given.day("on", on), service::today);
    }

    private TrackDocument document(String bureau, Track track, Coverage coverage, LocalDate day) {
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
                        .orElse(null));
    }
}
