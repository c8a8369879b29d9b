package org.throughline.webapp.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The key that signs tokens: made at the first start and kept in the data folder, {@code keys/tokens.jwk}, readable by
 * nobody else. Whoever takes the folder along takes the tokens of the last quarter of an hour along.
 */
@ApplicationScoped
class TokenKeys {

    private static final int BITS = 2048;
    private static final String FILE = "tokens.jwk";
    private static final Set<PosixFilePermission> OURS_ALONE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OUR_FOLDER = PosixFilePermissions.fromString("rwx------");

    private String data;
    private volatile @Nullable RSAKey key;

    @SuppressWarnings("NullAway.Init")
    protected TokenKeys() {
        // For the CDI proxy.
    }

    @Inject
    TokenKeys(@ConfigProperty(name = "throughline.data") String data) {
        this.data = data;
    }

    /** The pair that signs. */
    RSAKey signing() {
        RSAKey present = key;
        return present == null ? load() : present;
    }

    /** The public part, for whoever checks tokens. */
    JWKSet open() {
        return new JWKSet(signing()).toPublicJWKSet();
    }

    private synchronized RSAKey load() {
        RSAKey present = key;
        if (present != null) {
            return present;
        }
        Path folder = Path.of(data, "keys");
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                make(folder, file);
            }
            RSAKey read = RSAKey.parse(Files.readString(file));
            key = read;
            return read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The signing key " + file + " cannot be used", unreadable);
        } catch (ParseException broken) {
            throw new IllegalStateException("The signing key " + file + " is damaged", broken);
        }
    }

    /** Written beside and moved into place whole, so that no crash leaves half a key. */
    private static void make(Path folder, Path file) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, OUR_FOLDER);
        }
        Path fresh = Files.createTempFile(folder, FILE, "", PosixFilePermissions.asFileAttribute(OURS_ALONE));
        Files.write(fresh, generated().toJSONString().getBytes(StandardCharsets.UTF_8));
        try {
            // A link, unlike a move, does not overwrite the key that another node made at the same moment.
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException another) {
            // The other one holds.
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static RSAKey generated() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException missing) {
            throw new IllegalStateException("Every Java makes RSA keys", missing);
        }
    }
}
