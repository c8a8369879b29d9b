package org.throughline.directory.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.DirectoryProblem;
import org.throughline.kernel.ProblemException;

/**
 * Somebody with a name and a secret.
 *
 * <p>Five wrong secrets in a row are forgiven. Each further one closes the name for a while that doubles: one second,
 * two, four, up to a quarter of an hour. The right one opens it again.
 */
@MappedSuperclass
public abstract class Guarded {

    private static final int FORGIVEN = 5;
    private static final int MAX_DOUBLINGS = 20;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String secret;

    @Column(nullable = false)
    private boolean disabled;

    @Column(name = "failed_attempts", nullable = false)
    private int failedAttempts;

    @Column(name = "blocked_until")
    private @Nullable Instant blockedUntil;

    /** For the persistence provider, which fills in the rest. */
    @SuppressWarnings("NullAway.Init")
    protected Guarded() {}

    Guarded(UUID id, String name, String secret) {
        this.id = id;
        this.name = name;
        this.secret = secret;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The kept form of the secret. */
    public String secret() {
        return secret;
    }

    public boolean isDisabled() {
        return disabled;
    }

    /** Keeps whoever this is out from now on, whatever posts they hold. */
    public void disable() {
        disabled = true;
    }

    /** Lets whoever this is in again. */
    public void enable() {
        disabled = false;
        succeeded();
    }

    /** Puts another secret in place of the present one and opens the name if wrong ones had closed it. */
    public void replaceSecret(String kept) {
        secret = kept;
        succeeded();
    }

    /** Whether wrong secrets are counted at the moment. */
    public boolean hasFailed() {
        return failedAttempts > 0;
    }

    /** Refuses with {@link DirectoryProblem#TOO_MANY_ATTEMPTS} while the name is closed. */
    public void mustBeOpen(Instant now) {
        if (blockedUntil != null && now.isBefore(blockedUntil)) {
            long seconds = Duration.between(now, blockedUntil).toSeconds() + 1;
            throw new ProblemException(DirectoryProblem.TOO_MANY_ATTEMPTS, Map.of("seconds", Long.toString(seconds)));
        }
    }

    /** A wrong secret came. */
    public void failed(Instant now) {
        failedAttempts++;
        if (failedAttempts > FORGIVEN) {
            long seconds = 1L << Math.min(failedAttempts - FORGIVEN - 1, MAX_DOUBLINGS);
            blockedUntil = now.plusSeconds(Math.min(seconds, LONGEST.toSeconds()));
        }
    }

    /** The right secret came. */
    public void succeeded() {
        failedAttempts = 0;
        blockedUntil = null;
    }
}
