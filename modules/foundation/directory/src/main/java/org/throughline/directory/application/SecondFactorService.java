package org.throughline.directory.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.throughline.directory.DirectoryProblem;
import org.throughline.directory.Invitations;
import org.throughline.directory.Reauthenticated;
import org.throughline.directory.SecondFactors;
import org.throughline.directory.SecretSeal;
import org.throughline.directory.domain.Base32;
import org.throughline.directory.domain.FactorStore;
import org.throughline.directory.domain.FactorStore.Factor;
import org.throughline.directory.domain.TimeCode;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;

/** Offers, checks and takes away second factors. */
@ApplicationScoped
public class SecondFactorService implements SecondFactors {

    /** As long as the hash, as RFC 4226 recommends in section 4. */
    private static final int SECRET_BYTES = 20;

    private static final String ISSUER = "Throughline";
    private static final SecureRandom RANDOM = new SecureRandom();

    private FactorStore store;
    private FactorChange change;
    private SecretSeal seal;
    private FactorPolicy policy;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected SecondFactorService() {
        // For the CDI proxy.
    }

    @Inject
    SecondFactorService(FactorStore store, FactorChange change, SecretSeal seal, FactorPolicy policy, Clock clock) {
        this.store = store;
        this.change = change;
        this.seal = seal;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public Policy policy() {
        return policy.get();
    }

    @Override
    public boolean has(String account) {
        return policy.get() != Policy.OFF
                && store.find(account).filter(known -> known.secret() != null).isPresent();
    }

    @Override
    @Reauthenticated
    public Offer offer(String account) {
        if (policy.get() == Policy.OFF) {
            throw new ProblemException(DirectoryProblem.FACTOR_NOT_OFFERED);
        }
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        store.offer(account, seal.seal(secret, account));
        return offer(account, secret);
    }

    @Override
    public Offer offered(String account) {
        return offer(account, seal.open(offeredSecret(account), account));
    }

    @Override
    public List<String> confirm(String account, String code) {
        byte[] secret = seal.open(offeredSecret(account), account);
        mayTry(account);
        OptionalLong step = TimeCode.match(secret, Base32.plain(code), clock.instant(), 0);
        if (step.isEmpty()) {
            throw wrong();
        }
        return change.confirm(account, step.getAsLong());
    }

    @Override
    public int recoveryCodes(String account) {
        return store.recoveryCodes(account);
    }

    @Override
    @Reauthenticated
    public void remove(String account) {
        if (policy.get() == Policy.REQUIRED) {
            throw new ProblemException(DirectoryProblem.FACTOR_NEEDED);
        }
        change.remove(account);
    }

    @Override
    public void check(String account, String code) {
        Factor factor = store.find(account).orElseThrow(SecondFactorService::wrong);
        String sealed = factor.secret();
        mayTry(account);
        String plain = Base32.plain(code);
        if (sealed == null || !(isFresh(account, factor, sealed, plain) || isRecovery(account, plain))) {
            throw wrong();
        }
    }

    private boolean isFresh(String account, Factor factor, String sealed, String code) {
        OptionalLong step = TimeCode.match(seal.open(sealed, account), code, clock.instant(), factor.lastStep());
        return step.isPresent() && store.use(account, step.getAsLong());
    }

    private boolean isRecovery(String account, String code) {
        return code.length() == FactorChange.RECOVERY_LENGTH && store.useRecovery(account, Invitations.digest(code));
    }

    private void mayTry(String account) {
        Instant now = clock.instant();
        if (!store.attempt(account, now)) {
            Instant open = store.find(account).map(Factor::blockedUntil).orElse(now);
            long seconds = Math.max(0, Duration.between(now, open).toSeconds()) + 1;
            throw new ProblemException(DirectoryProblem.TOO_MANY_ATTEMPTS, Map.of("seconds", Long.toString(seconds)));
        }
    }

    private String offeredSecret(String account) {
        return store.find(account)
                .map(Factor::offered)
                .orElseThrow(() -> new ProblemException(DirectoryProblem.FACTOR_NOT_OFFERED));
    }

    /** The form that apps agree on; they read the issuer from both places. */
    private static Offer offer(String account, byte[] secret) {
        String text = Base32.of(secret);
        String name = URLEncoder.encode(account, StandardCharsets.UTF_8);
        String address = "otpauth://totp/" + ISSUER + ":" + name + "?secret=" + text + "&issuer=" + ISSUER
                + "&algorithm=SHA1&digits=" + TimeCode.DIGITS + "&period=" + TimeCode.STEP_SECONDS;
        return new Offer(Base32.grouped(text), address);
    }

    private static ProblemException wrong() {
        Fault fault = new Fault("/code", new Phrase(DirectoryProblem.TEXTS, "fault.code"));
        return new ProblemException(DirectoryProblem.FACTOR_WRONG, Map.of(), List.of(fault));
    }
}
