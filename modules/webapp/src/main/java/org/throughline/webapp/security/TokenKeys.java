package org.throughline.webapp.security;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys that sign tokens. The newest signs; the one before it still vouches for what it signed until the last of its
 * tokens has run out, a quarter of an hour later, so that two are valid for that time.
 *
 * <p>Each is a file in the folder of keys. The folder is looked at again once a second at most: a key that another node
 * made is known here within a second, and what a key signed whose file was removed is refused within a second.
 */
@ApplicationScoped
class TokenKeys implements JWKSource<SecurityContext> {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private KeyFolder folder;
    private Duration rotateAfter;
    private Clock clock;
    private volatile Row row = new Row(List.of(), Instant.MIN);

    /** The keys there are, newest first, as of a moment. */
    private record Row(List<SigningKey> keys, Instant readAt) {

        boolean isFresh(Instant now) {
            return !now.isBefore(readAt) && now.isBefore(readAt.plus(LOOK_AGAIN));
        }
    }

    @SuppressWarnings("NullAway.Init")
    protected TokenKeys() {
        // For the CDI proxy.
    }

    @Inject
    TokenKeys(
            KeyFolder folder,
            @ConfigProperty(name = "throughline.tokens.rotate-after", defaultValue = "P90D") Duration rotateAfter,
            Clock clock) {
        this.folder = folder;
        this.rotateAfter = rotateAfter;
        this.clock = clock;
    }

    /** The pair that signs; a new one if there is none or the present one is too old. */
    SigningKey signing() {
        List<SigningKey> known = known();
        boolean due = known.isEmpty()
                || !clock.instant().isBefore(known.get(0).since().plus(rotateAfter));
        return due ? replace(known.isEmpty() ? 0 : known.get(0).number()) : known.get(0);
    }

    /** Makes a new pair that signs from now on, and forgets those that nothing vouches for any more. */
    SigningKey rotate() {
        List<SigningKey> known = known();
        return replace(known.isEmpty() ? 0 : known.get(0).number());
    }

    /** The public parts of all keys whose tokens may still be valid, for whoever checks tokens; newest first. */
    JWKSet open() {
        signing();
        return new JWKSet(pairs()).toPublicJWKSet();
    }

    /** The keys that a token may have been signed with, by the name it calls its key. */
    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext ignored) {
        return selector.select(new JWKSet(pairs()));
    }

    /** Whether what a key of this name has signed still counts. */
    boolean vouchFor(String kid) {
        return pairs().stream().anyMatch(pair -> kid.equals(pair.getKeyID()));
    }

    private List<JWK> pairs() {
        List<JWK> pairs = new ArrayList<>();
        Instant now = clock.instant();
        SigningKey newer = null;
        for (SigningKey key : known()) {
            if (newer == null || vouchedUntil(newer).isAfter(now)) {
                pairs.add(key.pair());
            }
            newer = key;
        }
        return pairs;
    }

    /** Other nodes notice a new key a second later and may sign with the former one until then. */
    private static Instant vouchedUntil(SigningKey successor) {
        return successor.since().plus(Tokens.LIFE).plus(LOOK_AGAIN);
    }

    private List<SigningKey> known() {
        Row present = row;
        return present.isFresh(clock.instant()) ? present.keys() : look();
    }

    private synchronized List<SigningKey> look() {
        Instant now = clock.instant();
        if (!row.isFresh(now)) {
            row = new Row(read(row.keys()), now);
        }
        return row.keys();
    }

    private List<SigningKey> read(List<SigningKey> former) {
        if (!Files.isDirectory(folder.path())) {
            return List.of();
        }
        List<SigningKey> keys = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.path())) {
            for (Path file :
                    files.filter(file -> SigningKey.numberOf(file).isPresent()).toList()) {
                int number = SigningKey.numberOf(file).getAsInt();
                SigningKey known = former.stream()
                        .filter(key -> key.number() == number)
                        .findFirst()
                        .orElse(null);
                keys.add(known == null ? SigningKey.read(file) : known);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The signing keys in " + folder.path() + " cannot be read", unreadable);
        }
        keys.sort(Comparator.comparingInt(SigningKey::number).reversed());
        return Collections.unmodifiableList(keys);
    }

    private synchronized SigningKey replace(int former) {
        row = new Row(read(row.keys()), clock.instant());
        if (row.keys().isEmpty() || row.keys().get(0).number() <= former) {
            SigningKey made = SigningKey.made(former + 1, clock.instant());
            try {
                // Where another node was faster, its key is read instead.
                folder.add(SigningKey.file(made.number()), made.pair().toJSONString());
                forget();
            } catch (IOException unwritable) {
                throw new UncheckedIOException("No signing key can be made in " + folder.path(), unwritable);
            }
            row = new Row(read(row.keys()), clock.instant());
        }
        return row.keys().get(0);
    }

    private void forget() throws IOException {
        Instant now = clock.instant();
        for (int i = 1; i < row.keys().size(); i++) {
            if (!vouchedUntil(row.keys().get(i - 1)).isAfter(now)) {
                Files.deleteIfExists(
                        folder.path().resolve(SigningKey.file(row.keys().get(i).number())));
            }
        }
    }
}
