package org.throughline.directory.application;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.domain.FactorStore;

/** One person's second factor in memory. */
final class InMemoryFactorStore implements FactorStore {

    final Set<String> digests = new HashSet<>();
    int failed;

    private @Nullable String secret;
    private @Nullable String offered;
    private long lastStep;
    private @Nullable Instant blockedUntil;

    byte[] secret(String account) {
        return open(account, secret);
    }

    /** The one that was shown last, confirmed or not. */
    byte[] shown(String account) {
        return open(account, offered == null ? secret : offered);
    }

    private static byte[] open(String account, @Nullable String sealed) {
        return new SecondFactorServiceTest.Plain().open(sealed == null ? account + "$00" : sealed, account);
    }

    @Override
    public Optional<Factor> find(String account) {
        boolean any = secret != null || offered != null;
        return any ? Optional.of(new Factor(secret, offered, lastStep, blockedUntil)) : Optional.empty();
    }

    @Override
    public void offer(String account, String sealed) {
        offered = sealed;
    }

    @Override
    public boolean attempt(String account, Instant now) {
        if (blockedUntil != null && blockedUntil.isAfter(now)) {
            return false;
        }
        failed++;
        blockedUntil = failed > 5 ? now.plusSeconds(1L << (failed - 6)) : null;
        return true;
    }

    @Override
    public boolean use(String account, long step) {
        boolean fresh = lastStep < step;
        if (fresh) {
            lastStep = step;
            forgive();
        }
        return fresh;
    }

    @Override
    public boolean useRecovery(String account, String digest) {
        boolean used = digests.remove(digest);
        if (used) {
            forgive();
        }
        return used;
    }

    @Override
    public void confirm(String account, long step, Collection<String> recoveryDigests) {
        secret = offered;
        offered = null;
        lastStep = step;
        digests.clear();
        digests.addAll(recoveryDigests);
        forgive();
    }

    @Override
    public int recoveryCodes(String account) {
        return digests.size();
    }

    @Override
    public void remove(String account) {
        secret = null;
        offered = null;
        digests.clear();
    }

    private void forgive() {
        failed = 0;
        blockedUntil = null;
    }
}
