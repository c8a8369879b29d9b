package org.throughline.cryptography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SuiteTest {

    private static final byte[] TEXT = "温州".getBytes(StandardCharsets.UTF_8);
    private static final byte[] CONTEXT = {1, 2, 3};

    @ParameterizedTest
    @EnumSource(Suite.class)
    void everythingIsFoundByItsIdentifier(Suite suite) {
        assertThat(Suite.ofWord(suite.word())).contains(suite);
        assertThat(HashAlgorithm.of(suite.hash().id())).contains(suite.hash());
        assertThat(SignatureAlgorithm.of(suite.signature().id())).contains(suite.signature());
        assertThat(MacAlgorithm.of(suite.mac().id())).contains(suite.mac());
        assertThat(CipherAlgorithm.of(suite.cipher().id())).contains(suite.cipher());
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void aKeyThatWasKeptRecognisesItsSignatures(Suite suite) throws Exception {
        SigningKey made = suite.signature().generate();
        SigningKey kept = suite.signature().read(made.publicPart(), made.privatePart());

        assertThat(kept.signed(TEXT, made.sign(TEXT))).isTrue();
        assertThat(made.signed(TEXT, kept.sign(TEXT))).isTrue();
        assertThat(made.signed(CONTEXT, made.sign(TEXT))).isFalse();
        assertThat(suite.signature().generate().signed(TEXT, made.sign(TEXT))).isFalse();
        assertThat(made.signed(TEXT, new byte[] {7})).isFalse();
        assertThat(made.signed(TEXT, new byte[0])).isFalse();
    }

    @Test
    void aKeyOfAnotherAlgorithmIsRefused() {
        SigningKey ecdsa = SignatureAlgorithm.ECDSA_P256_SHA256.generate();

        assertThatThrownBy(() -> SignatureAlgorithm.SM2_SM3.read(ecdsa.publicPart(), ecdsa.privatePart()))
                .isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> SignatureAlgorithm.SM2_SM3.read(CONTEXT, CONTEXT))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void whatWasEncryptedIsReadWithItsKeyAndContextAlone(Suite suite) throws Exception {
        CipherAlgorithm cipher = suite.cipher();
        byte[] key = cipher.newKey();
        byte[] made = cipher.encrypt(key, TEXT, CONTEXT);
        byte[] touched = made.clone();
        touched[13] ^= 1;

        assertThat(cipher.decrypt(key, made, CONTEXT)).isEqualTo(TEXT);
        assertThat(cipher.encrypt(key, TEXT, CONTEXT)).isNotEqualTo(made);
        assertThatThrownBy(() -> cipher.decrypt(key, touched, CONTEXT)).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> cipher.decrypt(key, made, TEXT)).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> cipher.decrypt(cipher.newKey(), made, CONTEXT))
                .isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> cipher.decrypt(key, new byte[3], CONTEXT))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void anUnknownIdentifierIsNoAlgorithm() {
        assertThat(HashAlgorithm.of("MD5")).isEmpty();
        assertThat(Suite.ofWord("SM")).isEmpty();
    }
}
