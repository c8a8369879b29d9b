package org.throughline.directory.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where second factors live, with their secrets sealed. */
public interface FactorStore {

    /**
     * A person's second factor.
     *
     * @param secret the one in force, sealed; null before the first was confirmed
     * @param offered one that was shown and not confirmed, sealed; null if there is none
     * @param lastStep the last time step whose code was used
     * @param blockedUntil no code is taken before; null if any is
     */
    record Factor(
            @Nullable String secret,
            @Nullable String offered,
            long lastStep,
            @Nullable Instant blockedUntil) {}

    Optional<Factor> find(String account);

    /** Keeps a secret that was shown, in place of another that was not confirmed. */
    void offer(String account, String sealed);

    /**
     * Counts an attempt before it is judged, so that many at once are no more than one after the other.
     *
     * @return false if none may be made now
     */
    boolean attempt(String account, Instant now);

    /** Notes that the code of a step was used and forgets wrong ones; false if it, or a later one, was used before. */
    boolean use(String account, long step);

    /** Uses a recovery code up and forgets wrong ones; false if there is none of this digest. */
    boolean useRecovery(String account, String digest);

    /** Puts what was offered into force, with these recovery codes in place of all others. */
    void confirm(String account, long step, Collection<String> recoveryDigests);

    int recoveryCodes(String account);

    void remove(String account);
}
