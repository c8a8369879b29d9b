package org.throughline.cryptography;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/** ECDSA on P-256, as Java has it. */
record EcdsaKey(KeyPair pair) implements SigningKey {

    private static final String SIGNING = "SHA256withECDSA";

    static EcdsaKey generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new EcdsaKey(generator.generateKeyPair());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has P-256", missing);
        }
    }

    static EcdsaKey read(byte[] publicPart, byte[] privatePart) throws GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance("EC");
        return new EcdsaKey(new KeyPair(
                factory.generatePublic(new X509EncodedKeySpec(publicPart)),
                factory.generatePrivate(new PKCS8EncodedKeySpec(privatePart))));
    }

    @Override
    public byte[] publicPart() {
        return pair.getPublic().getEncoded();
    }

    @Override
    public byte[] privatePart() {
        return pair.getPrivate().getEncoded();
    }

    @Override
    public byte[] sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(SIGNING);
            signature.initSign(pair.getPrivate());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java signs with " + SIGNING, missing);
        }
    }

    @Override
    public boolean signed(byte[] bytes, byte[] made) {
        try {
            Signature signature = Signature.getInstance(SIGNING);
            signature.initVerify(pair.getPublic());
            signature.update(bytes);
            return signature.verify(made);
        } catch (GeneralSecurityException noSignature) {
            return false;
        }
    }
}
