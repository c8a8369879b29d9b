package org.throughline.cryptography;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** SM2, SM3 and SM4 by Bouncy Castle: its algorithms themselves, without a provider that would have to be set up. */
final class NationalAlgorithms {

    private NationalAlgorithms() {}

    static byte[] sm3(byte[] bytes) {
        SM3Digest digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }

    static byte[] hmacSm3(byte[] key, byte[] bytes) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        mac.update(bytes, 0, bytes.length);
        byte[] made = new byte[mac.getMacSize()];
        mac.doFinal(made, 0);
        return made;
    }

    static byte[] sm4Gcm(boolean encrypt, byte[] key, byte[] nonce, byte[] bytes, byte[] context)
            throws GeneralSecurityException {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(encrypt, new AEADParameters(new KeyParameter(key), CipherAlgorithm.TAG_BITS, nonce, context));
        byte[] out = new byte[cipher.getOutputSize(bytes.length)];
        try {
            int length = cipher.processBytes(bytes, 0, bytes.length, out, 0);
            return Arrays.copyOf(out, length + cipher.doFinal(out, length));
        } catch (InvalidCipherTextException touched) {
            throw new GeneralSecurityException("Another key or context, or touched", touched);
        }
    }

    static SigningKey sm2() {
        return Sm2Key.generate();
    }

    static SigningKey sm2(byte[] publicPart, byte[] privatePart) throws GeneralSecurityException {
        return Sm2Key.read(publicPart, privatePart);
    }
}
