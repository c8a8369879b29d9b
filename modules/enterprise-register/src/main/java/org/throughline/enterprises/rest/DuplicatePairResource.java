package org.throughline.enterprises.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.application.DuplicateService;
import org.throughline.enterprises.domain.DuplicatePair;
import org.throughline.enterprises.domain.DuplicateRepository;
import org.throughline.enterprises.domain.MergeEntry;
import org.throughline.enterprises.rest.DuplicatePairDocument.JudgementDocument;
import org.throughline.exchange.IfMatch;
import org.throughline.exchange.PageAnswer;
import org.throughline.exchange.PageQuery;
import org.throughline.exchange.Submitted;
import org.throughline.exchange.VersionTag;

/** Pairs of records that may be one firm, and what is judged of them. */
@Path("duplicate-pairs")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class DuplicatePairResource {

    @Inject
    private DuplicateService service;

    /** A judgement as the API takes it. */
    public record NewJudgement(DuplicatePairDocument.Judged judgement, String reason) {}

    /** All judgements of a pair. */
    public record Judgements(List<JudgementDocument> items) {}

    @GET
    @RolesAllowed("duplicates:read")
    public PageAnswer<DuplicatePairDocument> list(
            @QueryParam("state") @Nullable String state, @BeanParam PageQuery stretch) {
        return PageAnswer.of(
                service.list(
                        DuplicatePairDocument.Judged.APART.name().equals(state),
                        stretch.limit(),
                        stretch.after(DuplicateRepository.CURSOR_PARTS).orElse(null)),
                DuplicatePairDocument::of);
    }

    @GET
    @Path("{pair}")
    @RolesAllowed("duplicates:read")
    public Response get(@PathParam("pair") String pair) {
        return answer(known(pair));
    }

    @GET
    @Path("{pair}/judgements")
    @RolesAllowed("duplicates:read")
    public Judgements judgements(@PathParam("pair") String pair) {
        return new Judgements(service.judgements(known(pair)).stream()
                .map(JudgementDocument::of)
                .toList());
    }

    /** Existence comes before the version in the order of refusals. */
    @POST
    @Path("{pair}/judgement")
    @RolesAllowed("duplicates:write")
    public Response judge(
            @PathParam("pair") String pair,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
            Submitted<NewJudgement> body) {
        DuplicatePair known = known(pair);
        return answer(service.judge(known.firm().uscc(), known.other().uscc(), IfMatch.of(version), () -> {
            NewJudgement said = body.valid();
            return new DuplicateService.Said(said.judgement() == DuplicatePairDocument.Judged.APART, said.reason());
        }));
    }

    private static Response answer(DuplicatePair pair) {
        return Response.ok(DuplicatePairDocument.of(pair))
                .tag(VersionTag.of(pair.version()))
                .build();
    }

    private DuplicatePair known(String pair) {
        String[] codes = pair.split("-", -1);
        if (codes.length != 2 || !codes[0].equals(upper(codes[0])) || !codes[1].equals(upper(codes[1]))) {
            throw DuplicateService.missing(pair);
        }
        return service.find(
                MergeEntry.code(codes[0]).orElseThrow(() -> DuplicateService.missing(pair)),
                MergeEntry.code(codes[1]).orElseThrow(() -> DuplicateService.missing(pair)));
    }

    /** A code as it is written, so that one pair has one address. */
    private static String upper(String code) {
        return MergeEntry.code(code).map(known -> known.value()).orElse("");
    }
}
