package org.throughline.policies.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.Submitted;
import org.throughline.kernel.CurrentUser;
import org.throughline.policies.application.CheckService;
import org.throughline.policies.application.PolicyGround;
import org.throughline.policies.catalogue.Rules;
import org.throughline.policies.language.LanguageFault;

/** Says what a source means, or what is wrong with it. Changes nothing. */
@Path("policy-expressions/validation")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class ExpressionResource {

    @Inject
    private CheckService service;

    @Inject
    private CurrentUser user;

    /** A source as it is sent. */
    public record ExpressionDocument(String expression, Rules.Kind kind) {}

    /** What came of it. */
    public record ValidationDocument(
            boolean valid,
            List<FaultDocument> errors,
            @Nullable SentenceDocument sentence) {}

    /** Something wrong with it. */
    public record FaultDocument(
            int line,
            int column,
            String code,
            String detail,
            @Nullable String suggestion) {

        static FaultDocument of(LanguageFault fault, Locale reader) {
            return new FaultDocument(
                    fault.at().line(),
                    fault.at().column(),
                    fault.kind().code(),
                    fault.detail().in(reader),
                    fault.suggestion().orElse(null));
        }
    }

    /** The same in words. */
    public record SentenceDocument(String zh, String en) {}

    @POST
    @RolesAllowed(PolicyGround.READ)
    public ValidationDocument validate(Submitted<ExpressionDocument> body) {
        ExpressionDocument asked = body.valid();
        Rules.Meaning meaning = service.meaning(asked.expression(), asked.kind());
        Locale reader = user.language();
        return new ValidationDocument(
                meaning.isValid(),
                meaning.faults().stream()
                        .map(fault -> FaultDocument.of(fault, reader))
                        .toList(),
                meaning.zh() == null || meaning.en() == null ? null : new SentenceDocument(meaning.zh(), meaning.en()));
    }
}
