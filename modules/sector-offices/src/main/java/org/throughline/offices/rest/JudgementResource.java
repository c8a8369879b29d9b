package org.throughline.offices.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.exchange.PageAnswer;
import org.throughline.exchange.PageQuery;
import org.throughline.exchange.VersionTag;
import org.throughline.offices.application.JudgementService;
import org.throughline.offices.application.MandateService;
import org.throughline.offices.book.JudgementRows;
import org.throughline.offices.domain.TrackJudgement;

/** What people judged of one track in writing; they sign on the page, where they show who they are. */
@Path("tracks/{code}/judgements")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class JudgementResource {

    @Inject
    private JudgementService service;

    /** A judgement as it was signed. */
    public record JudgementDocument(
            UUID id,
            String words,
            List<UUID> sources,
            String signedBy,
            Instant signedAt,
            String digest,
            boolean asSigned) {

        static JudgementDocument of(TrackJudgement judgement) {
            return new JudgementDocument(
                    judgement.id(),
                    judgement.words(),
                    judgement.sources(),
                    judgement.by(),
                    judgement.at(),
                    judgement.digest(),
                    judgement.isAsSigned());
        }
    }

    /** What came of it. */
    public record OutcomeDocument(UUID id, String words, String enteredBy, Instant enteredAt) {}

    /** A judgement with what came of it. */
    public record ConcludedDocument(
            UUID id,
            String words,
            List<UUID> sources,
            String signedBy,
            Instant signedAt,
            String digest,
            boolean asSigned,
            List<OutcomeDocument> outcomes) {

        static ConcludedDocument of(JudgementService.Seen seen) {
            JudgementDocument judgement = JudgementDocument.of(seen.judgement());
            return new ConcludedDocument(
                    judgement.id(),
                    judgement.words(),
                    judgement.sources(),
                    judgement.signedBy(),
                    judgement.signedAt(),
                    judgement.digest(),
                    judgement.asSigned(),
                    seen.outcomes().stream()
                            .map(outcome ->
                                    new OutcomeDocument(outcome.id(), outcome.words(), outcome.by(), outcome.at()))
                            .toList());
        }
    }

    @GET
    @RolesAllowed(MandateService.READ)
    public PageAnswer<JudgementDocument> list(@PathParam("code") String code, @BeanParam PageQuery stretch) {
        return PageAnswer.of(
                service.page(code, stretch.limit(), Given.identity(stretch.after(JudgementRows.CURSOR_PARTS))),
                JudgementDocument::of);
    }

    /** The judgement never changes; outcomes are added. */
    @GET
    @Path("{id}")
    @RolesAllowed(MandateService.READ)
    public Response get(@PathParam("code") String code, @PathParam("id") String id) {
        JudgementService.Seen seen = service.find(code, Given.named(id, JudgementService::missing));
        return Response.ok(ConcludedDocument.of(seen))
                .tag(VersionTag.of(seen.outcomes().size()))
                .build();
    }
}
