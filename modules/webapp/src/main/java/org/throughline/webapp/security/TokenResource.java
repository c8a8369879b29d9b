package org.throughline.webapp.security;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Logger;
import org.throughline.directory.SignIn;
import org.throughline.directory.Standing;
import org.throughline.kernel.ProblemException;

/**
 * Gives tokens to API clients: OAuth 2.0 client credentials.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-4.4">RFC 6749, section 4.4</a>
 */
@Path("oauth")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {

    private static final Logger LOG = Logger.getLogger(TokenResource.class.getName());
    private static final String BASIC = "Basic realm=\"throughline\", charset=\"UTF-8\"";

    @Inject
    private SignIn signIn;

    @Inject
    private Tokens tokens;

    @Inject
    private TokenKeys keys;

    @Inject
    private GuessLimit guesses;

    @Inject
    private HttpServletRequest request;

    /** The public keys, for whoever wants to check a token on its own (RFC 7517). */
    @GET
    @Path("keys")
    @PermitAll
    public Map<String, Object> keys() {
        return keys.open().toJSONObject();
    }

    @POST
    @Path("token")
    @PermitAll
    public Response token(InputStream body) throws IOException {
        try {
            TokenRequest asked = TokenRequest.read(request, body);
            Standing client = guesses.guarded(
                    asked.client(), request.getRemoteAddr(), () -> signIn.client(asked.client(), asked.secret()));
            Set<String> scopes = granted(client, asked.scopes());
            LOG.info(() -> "Token given to " + client.name());
            return Response.ok(document(client, scopes)).build();
        } catch (TokenRefusal refusal) {
            return refused(refusal, "5");
        } catch (ProblemException refused) {
            String seconds = refused.facts().get("seconds");
            return refused(
                    seconds == null
                            ? new TokenRefusal(401, "invalid_client", "The client or its secret is unknown")
                            : new TokenRefusal(429, "temporarily_unavailable", "Try again in " + seconds + " s"),
                    seconds == null ? "5" : seconds);
        }
    }

    private static Set<String> granted(Standing client, Set<String> asked) {
        if (asked.isEmpty()) {
            return client.rights();
        }
        if (!client.rights().containsAll(asked)) {
            throw new TokenRefusal(400, "invalid_scope", "The client was not granted every scope it asks for");
        }
        return asked;
    }

    private Map<String, Object> document(Standing client, Set<String> scopes) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("access_token", tokens.issue(client.name(), scopes));
        document.put("token_type", "Bearer");
        document.put("expires_in", Tokens.LIFE.toSeconds());
        document.put("scope", String.join(" ", new TreeSet<>(scopes)));
        return document;
    }

    private Response refused(TokenRefusal refusal, String seconds) {
        LOG.info(() -> "Refused %s %s: %d %s"
                .formatted(request.getMethod(), request.getRequestURI(), refusal.status(), refusal.code()));
        Map<String, String> document = new LinkedHashMap<>();
        document.put("error", refusal.code());
        document.put("error_description", refusal.description());
        Response.ResponseBuilder answer = Response.status(refusal.status())
                .type(MediaType.APPLICATION_JSON)
                .entity(document);
        List<String> challenge = refusal.status() == 401 ? List.of(BASIC) : List.of();
        challenge.forEach(value -> answer.header("WWW-Authenticate", value));
        if (refusal.status() == 429) {
            answer.header("Retry-After", seconds);
        }
        return answer.build();
    }
}
