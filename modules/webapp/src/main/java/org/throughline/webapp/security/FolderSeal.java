package org.throughline.webapp.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.throughline.directory.SecretSeal;

/**
 * Seals with AES-256-GCM and a key of its own in the folder of keys, {@code factors.key}: 32 random bytes in Base64,
 * made when it is first needed. The owner's name is sealed along, so that nobody is given the secret of somebody else.
 */
@ApplicationScoped
public class FolderSeal implements SecretSeal {

    private static final String FILE = "factors.key";
    private static final String NAME = "aes-256-gcm";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int PARTS = 3;
    private static final SecureRandom RANDOM = new SecureRandom();

    private KeyFolder folder;

    @SuppressWarnings("NullAway.Init")
    protected FolderSeal() {
        // For the CDI proxy.
    }

    @Inject
    FolderSeal(KeyFolder folder) {
        this.folder = folder;
    }

    @Override
    public String seal(byte[] secret, String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        Base64.Encoder base64 = Base64.getEncoder();
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, secret, owner);
        return String.join("$", NAME, base64.encodeToString(nonce), base64.encodeToString(sealed));
    }

    @Override
    public byte[] open(String sealed, String owner) {
        String[] parts = sealed.split("\\$", -1);
        if (parts.length != PARTS || !NAME.equals(parts[0])) {
            throw new IllegalStateException("A secret is sealed in an unknown form");
        }
        Base64.Decoder base64 = Base64.getDecoder();
        return run(Cipher.DECRYPT_MODE, base64.decode(parts[1]), base64.decode(parts[2]), owner);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, String owner) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("The secret of " + owner + " cannot be opened with " + FILE, unusable);
        }
    }

    private byte[] key() {
        Path file = folder.path().resolve(FILE);
        try {
            if (!Files.exists(file)) {
                byte[] fresh = new byte[KEY_BYTES];
                RANDOM.nextBytes(fresh);
                // Where another node was faster, its key is read instead.
                folder.add(FILE, Base64.getEncoder().encodeToString(fresh));
            }
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The key " + file + " cannot be used", unreadable);
        }
    }
}
