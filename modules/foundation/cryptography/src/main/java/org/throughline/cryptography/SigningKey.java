package org.throughline.cryptography;

/** A pair of keys that signs and recognises its own signatures. */
public interface SigningKey {

    /** SubjectPublicKeyInfo, DER. */
    byte[] publicPart();

    /** PKCS 8, DER. */
    byte[] privatePart();

    byte[] sign(byte[] bytes);

    /** Whether this key signed exactly these bytes; false also for what is no signature at all. */
    boolean signed(byte[] bytes, byte[] signature);
}
