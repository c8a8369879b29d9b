package org.throughline.personal.keeping;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import org.throughline.cryptography.CipherAlgorithm;
import org.throughline.cryptography.MacAlgorithm;
import org.throughline.cryptography.Suite;
import org.throughline.personal.InstallationKey;
import org.throughline.personal.PersonalSubject;

/**
 * The key of one subject, with the algorithms it was made for. What encrypts and what hashes is derived from it under
 * different names, so that neither tells anything about the other.
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never handed out.
record SubjectKey(PersonalSubject subject, MacAlgorithm mac, CipherAlgorithm cipher, byte[] secret) {

    static SubjectKey make(PersonalSubject subject, Suite suite) {
        // As long as any key that is derived from it.
        return new SubjectKey(subject, suite.mac(), suite.cipher(), CipherAlgorithm.AES_256_GCM.newKey());
    }

    static SubjectKey unwrap(
            PersonalSubject subject, MacAlgorithm mac, CipherAlgorithm cipher, byte[] wrapped, InstallationKey with) {
        try {
            byte[] secret = cipher.decrypt(wrapping(mac, cipher, with), wrapped, text(subject.type(), subject.id()));
            return new SubjectKey(subject, mac, cipher, secret);
        } catch (GeneralSecurityException touched) {
            throw Unreadable.because(subject, "their key was touched", touched);
        }
    }

    byte[] wrapped(InstallationKey with) {
        return cipher.encrypt(wrapping(mac, cipher, with), secret, text(subject.type(), subject.id()));
    }

    String digest(String field, String value) {
        byte[] made = mac.mac(derived(mac, secret, "digest"), text(field, value));
        return mac.id() + ":" + HexFormat.of().formatHex(made);
    }

    byte[] encrypt(String field, String value) {
        return cipher.encrypt(cipherKey(), value.getBytes(StandardCharsets.UTF_8), context(field));
    }

    String decrypt(String field, byte[] cipherText) {
        try {
            return new String(cipher.decrypt(cipherKey(), cipherText, context(field)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException touched) {
            throw Unreadable.because(subject, "a value was touched", touched);
        }
    }

    private byte[] cipherKey() {
        return fitted(cipher, derived(mac, secret, "cipher"));
    }

    /** A value moved to another subject or field by hand cannot be read there. */
    private byte[] context(String field) {
        return text(subject.type(), subject.id(), field);
    }

    private static byte[] wrapping(MacAlgorithm mac, CipherAlgorithm cipher, InstallationKey with) {
        return fitted(cipher, derived(mac, with.bytes(), "wrapping"));
    }

    private static byte[] derived(MacAlgorithm mac, byte[] key, String use) {
        return mac.mac(key, text("throughline-personal-1", use));
    }

    private static byte[] fitted(CipherAlgorithm cipher, byte[] key) {
        return Arrays.copyOf(key, cipher.keyLength());
    }

    /** Parts with their lengths in front, so that nothing can move from one into the next. */
    private static byte[] text(String... parts) {
        StringBuilder joined = new StringBuilder();
        for (String part : parts) {
            joined.append(part.length()).append(':').append(part);
        }
        return joined.toString().getBytes(StandardCharsets.UTF_8);
    }
}
