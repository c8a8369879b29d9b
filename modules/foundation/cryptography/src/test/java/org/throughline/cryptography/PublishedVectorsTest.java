package org.throughline.cryptography;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.junit.jupiter.api.Test;

/** Each algorithm is the one of its standard: the figures are those its standard publishes. */
class PublishedVectorsTest {

    @Test
    void sha256IsThatOfFips180() {
        assertThat(hex(HashAlgorithm.SHA_256.hash(ascii("abc"))))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    /** GB/T 32905-2016, annex A. */
    @Test
    void sm3IsThatOfItsStandard() {
        assertThat(hex(HashAlgorithm.SM3.hash(ascii("abc"))))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(hex(HashAlgorithm.SM3.hash(ascii("abcd".repeat(16)))))
                .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    }

    /** RFC 4231, test case 2. */
    @Test
    void hmacSha256IsThatOfItsStandard() {
        byte[] mac = MacAlgorithm.HMAC_SHA_256.mac(ascii("Jefe"), ascii("what do ya want for nothing?"));

        assertThat(hex(mac)).isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    /** By its definition in RFC 2104, with the hash whose figures are above. */
    @Test
    void hmacSm3IsTheSameConstruction() {
        byte[] key = ascii("Jefe");
        byte[] text = ascii("what do ya want for nothing?");
        byte[] inner = HashAlgorithm.SM3.hash(joined(padded(key, 0x36), text));

        assertThat(MacAlgorithm.HMAC_SM3.mac(key, text))
                .isEqualTo(HashAlgorithm.SM3.hash(joined(padded(key, 0x5c), inner)));
    }

    /** GB/T 32918.5-2017, annex A: the message, the key and the signature printed there. */
    @Test
    void sm2RecognisesTheSignatureOfItsStandard() throws Exception {
        var secret = new ECPrivateKeyParameters(
                number("3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8"), Sm2Key.curve());
        var point = Sm2Key.curve()
                .getCurve()
                .createPoint(
                        number("09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020"),
                        number("CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13"));
        var key = new Sm2Key(new ECPublicKeyParameters(point, Sm2Key.curve()), secret);
        byte[] signature = StandardDSAEncoding.INSTANCE.encode(
                Sm2Key.curve().getN(),
                number("F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3"),
                number("B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA"));

        assertThat(key.signed(ascii("message digest"), signature)).isTrue();
        assertThat(key.signed(ascii("message digesT"), signature)).isFalse();
    }

    /** GB/T 32907-2016, annex A, example 1: one block. */
    @Test
    void sm4IsThatOfItsStandard() {
        byte[] key = bytes("0123456789abcdeffedcba9876543210");
        SM4Engine engine = new SM4Engine();
        engine.init(true, new KeyParameter(key));
        byte[] block = new byte[16];
        engine.processBlock(key, 0, block, 0);

        assertThat(hex(block)).isEqualTo("681edf34d206965e86b3e94f536e4246");
    }

    /** RFC 8998, appendix A.1. */
    @Test
    void sm4GcmIsThatOfRfc8998() throws Exception {
        byte[] key = bytes("0123456789ABCDEFFEDCBA9876543210");
        byte[] context = bytes("FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2");
        byte[] cipherText = bytes("00001234567800000000ABCD"
                + "17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735"
                + "D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D"
                + "83DE3541E4C2B58177E065A9BF7B62EC");

        assertThat(hex(CipherAlgorithm.SM4_GCM.decrypt(key, cipherText, context)))
                .isEqualTo("a".repeat(16)
                        + "b".repeat(16)
                        + "c".repeat(16)
                        + "d".repeat(16)
                        + "e".repeat(16)
                        + "f".repeat(16)
                        + "e".repeat(16)
                        + "a".repeat(16));
    }

    /** McGrew and Viega, The Galois/Counter Mode of Operation, test case 16. */
    @Test
    void aesGcmIsThatOfItsAuthors() throws Exception {
        byte[] key = bytes("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
        byte[] context = bytes("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        byte[] cipherText = bytes("cafebabefacedbaddecaf888"
                + "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                + "76fc6ece0f4e1768cddf8853bb2d551b");

        assertThat(hex(CipherAlgorithm.AES_256_GCM.decrypt(key, cipherText, context)))
                .isEqualTo("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                        + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
    }

    private static byte[] padded(byte[] key, int pad) {
        byte[] block = new byte[64];
        for (int at = 0; at < block.length; at++) {
            block[at] = (byte) ((at < key.length ? key[at] : 0) ^ pad);
        }
        return block;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    private static BigInteger number(String hex) {
        return new BigInteger(hex, 16);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
