package org.throughline.cryptography;

import java.util.Arrays;
import java.util.Optional;

/** What new hashes, signatures and ciphers are made with; what is there keeps its own. */
public enum Suite {
    /** FIPS 180-4, 186-5, 198-1 and 197. */
    INTERNATIONAL(
            "international",
            HashAlgorithm.SHA_256,
            SignatureAlgorithm.ECDSA_P256_SHA256,
            MacAlgorithm.HMAC_SHA_256,
            CipherAlgorithm.AES_256_GCM),
    /** GB/T 32905, 32918 and 32907, for networks that must keep to the national algorithms. */
    SM("sm", HashAlgorithm.SM3, SignatureAlgorithm.SM2_SM3, MacAlgorithm.HMAC_SM3, CipherAlgorithm.SM4_GCM);

    /** Name of the setting that chooses one. */
    public static final String SETTING = "throughline.crypto.suite";

    private final String word;
    private final HashAlgorithm hash;
    private final SignatureAlgorithm signature;
    private final MacAlgorithm mac;
    private final CipherAlgorithm cipher;

    Suite(String word, HashAlgorithm hash, SignatureAlgorithm signature, MacAlgorithm mac, CipherAlgorithm cipher) {
        this.word = word;
        this.hash = hash;
        this.signature = signature;
        this.mac = mac;
        this.cipher = cipher;
    }

    /** The suite of this name in the settings; empty if there is none. */
    public static Optional<Suite> ofWord(String word) {
        return Arrays.stream(values()).filter(suite -> suite.word.equals(word)).findFirst();
    }

    /** Its name in the settings. */
    public String word() {
        return word;
    }

    public HashAlgorithm hash() {
        return hash;
    }

    public SignatureAlgorithm signature() {
        return signature;
    }

    public MacAlgorithm mac() {
        return mac;
    }

    public CipherAlgorithm cipher() {
        return cipher;
    }
}
