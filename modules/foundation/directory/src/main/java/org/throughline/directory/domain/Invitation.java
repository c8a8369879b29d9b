package org.throughline.directory.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link that lets somebody in once, until it runs out. */
@Entity
@Table(name = "invitation", schema = "directory")
public class Invitation {

    @Id
    private String digest;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    private @Nullable UUID account;

    /** For the persistence provider, which fills in the rest. */
    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    /**
     * A link for somebody whose account is there already.
     *
     * @param digest of the token that stands in the link
     */
    public Invitation(String digest, UUID account, Instant expiresAt) {
        this.digest = digest;
        this.account = account;
        this.expiresAt = expiresAt;
    }

    /** Whose password it lets choose; empty for the link that makes the first administrator. */
    public Optional<UUID> account() {
        return Optional.ofNullable(account);
    }

    public boolean isOpen(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    /** Lets the link run out now. */
    public void close(Instant now) {
        expiresAt = now;
    }

    /** Closes the link for good: it was followed. */
    public void use(Instant now) {
        usedAt = now;
    }
}
