package org.throughline.webapp.outside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.throughline.webapp.outside.OutsideRefusal.Reason;

/**
 * People sign in at an outside issuer, where one is set: authorization code with PKCE (S256), state and nonce.
 *
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#CodeFlowAuth">OpenID Connect Core 1.0, section
 *     3.1</a>
 */
@ApplicationScoped
public class OutsideSignIn {

    private static final Logger LOG = Logger.getLogger(OutsideSignIn.class.getName());

    /** An issuer that is slow must not hold the threads that everybody else needs. */
    private static final int AT_ONCE = 8;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private @Nullable CodeFlow flow;
    private String called = "";

    @SuppressWarnings("NullAway.Init")
    protected OutsideSignIn() {
        // For the CDI proxy.
    }

    @Inject
    OutsideSignIn(Config config, Clock clock) {
        this(new Settings(config), clock);
    }

    OutsideSignIn(Settings settings, Clock clock) {
        String issuer = settings.get("throughline.oidc.people.issuer", "");
        if (issuer.isEmpty()) {
            return;
        }
        Relation relation = Relation.of(settings);
        if (!SafeAddress.is(issuer) || !relation.isSound()) {
            LOG.severe("Nobody signs in by the outside issuer: throughline.oidc.people.issuer and"
                    + " throughline.oidc.people.return-address must be https addresses, the latter ending in "
                    + Relation.RETURN + ", and throughline.oidc.people.client-id set");
            return;
        }
        called = settings.get("throughline.oidc.people.name", issuer.replaceFirst("https?://([^/]+).*", "$1"));
        flow = new CodeFlow(new Issuer(issuer, new OutwardCalls(), clock), relation, clock);
    }

    /** Whether people can sign in so. */
    public boolean isPossible() {
        return flow != null;
    }

    /** What people call the issuer; empty where there is none. */
    public String called() {
        return called;
    }

    /** Where the browser goes to. */
    public String way(Attempt attempt) throws OutsideRefusal {
        return bounded(known -> known.way(attempt));
    }

    /**
     * Who came back.
     *
     * @param answer the parameters of the return, each given once
     */
    public OutsidePerson person(Attempt attempt, Map<String, String> answer) throws OutsideRefusal {
        return bounded(known -> known.person(attempt, answer));
    }

    private <T> T bounded(Step<T> step) throws OutsideRefusal {
        CodeFlow known = flow;
        if (known == null || !places.tryAcquire()) {
            throw new OutsideRefusal(known == null ? Reason.UNREACHABLE : Reason.BUSY);
        }
        try {
            return step.take(known);
        } finally {
            places.release();
        }
    }

    /** One of the two steps, with a place kept for it. */
    private interface Step<T> {
        T take(CodeFlow flow) throws OutsideRefusal;
    }
}
