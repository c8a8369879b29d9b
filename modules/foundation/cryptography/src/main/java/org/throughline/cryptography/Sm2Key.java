package org.throughline.cryptography;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/** SM2 on the recommended curve. */
record Sm2Key(AsymmetricKeyParameter open, AsymmetricKeyParameter secret) implements SigningKey {

    static Sm2Key generate() {
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(curve(), new SecureRandom()));
        AsymmetricCipherKeyPair pair = generator.generateKeyPair();
        return new Sm2Key(pair.getPublic(), pair.getPrivate());
    }

    static Sm2Key read(byte[] publicPart, byte[] privatePart) throws GeneralSecurityException {
        try {
            AsymmetricKeyParameter open = PublicKeyFactory.createKey(publicPart);
            AsymmetricKeyParameter secret = PrivateKeyFactory.createKey(privatePart);
            if (open instanceof ECPublicKeyParameters first
                    && secret instanceof ECPrivateKeyParameters second
                    && first.getParameters().equals(curve())
                    && second.getParameters().equals(curve())) {
                return new Sm2Key(open, secret);
            }
            throw new GeneralSecurityException("Not keys of SM2");
        } catch (IOException | IllegalArgumentException damaged) {
            throw new GeneralSecurityException(damaged);
        }
    }

    static ECNamedDomainParameters curve() {
        return new ECNamedDomainParameters(
                GMObjectIdentifiers.sm2p256v1, GMNamedCurves.getByOID(GMObjectIdentifiers.sm2p256v1));
    }

    @Override
    public byte[] publicPart() {
        try {
            return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(open).getEncoded();
        } catch (IOException impossible) {
            throw new IllegalStateException("It is a key", impossible);
        }
    }

    @Override
    public byte[] privatePart() {
        try {
            return PrivateKeyInfoFactory.createPrivateKeyInfo(secret).getEncoded();
        } catch (IOException impossible) {
            throw new IllegalStateException("It is a key", impossible);
        }
    }

    @Override
    public byte[] sign(byte[] bytes) {
        SM2Signer signer = new SM2Signer();
        signer.init(true, new ParametersWithRandom(secret, new SecureRandom()));
        signer.update(bytes, 0, bytes.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException impossible) {
            throw new IllegalStateException("It is a key that signs", impossible);
        }
    }

    @Override
    public boolean signed(byte[] bytes, byte[] signature) {
        SM2Signer signer = new SM2Signer();
        signer.init(false, open);
        signer.update(bytes, 0, bytes.length);
        return signer.verifySignature(signature);
    }
}
