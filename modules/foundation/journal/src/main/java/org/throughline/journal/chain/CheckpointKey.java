package org.throughline.journal.chain;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key that signs checkpoints: ECDSA on P-256 over SHA-256, made at the first start, in the file {@value #FILE} that
 * nobody else can read: PEM, the private part first (PKCS 8), then the public one.
 */
final class CheckpointKey {

    /** Identifier that stands beside every signature. */
    static final String ALGORITHM = "ECDSA-P256-SHA256";

    static final String FILE = "checkpoint-key.pem";

    private static final String SIGNING = "SHA256withECDSA";
    private static final int ID_BYTES = 8;
    private static final Set<PosixFilePermission> OURS_ALONE = PosixFilePermissions.fromString("rw-------");
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z ]+)-----\\R([A-Za-z0-9+/=\\r\\n]+)-----END \\1-----");

    private final KeyPair pair;

    private CheckpointKey(KeyPair pair) {
        this.pair = pair;
    }

    /** The key of a folder; made if there is none. */
    static CheckpointKey of(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                make(folder, file);
            }
            return new CheckpointKey(read(Files.readString(file)));
        } catch (GeneralSecurityException damaged) {
            throw new IOException("The key " + file + " is damaged", damaged);
        }
    }

    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    /** Sixteen hexadecimal digits: the beginning of the SHA-256 of the public part. */
    String id() {
        byte[] digest = HashAlgorithm.SHA_256.hash(pair.getPublic().getEncoded());
        return HexFormat.of().formatHex(digest, 0, ID_BYTES);
    }

    Checkpoint sign(Checkpoint bare) {
        try {
            Signature signature = Signature.getInstance(SIGNING);
            signature.initSign(pair.getPrivate());
            signature.update(bare.bytes());
            return bare.signed(signature.sign());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java signs with " + SIGNING, missing);
        }
    }

    /** Whether this key signed it, exactly so. */
    boolean signed(Checkpoint checkpoint) {
        if (!checkpoint.signatureAlgorithm().equals(ALGORITHM)
                || !checkpoint.key().equals(id())) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance(SIGNING);
            signature.initVerify(pair.getPublic());
            signature.update(checkpoint.bytes());
            return signature.verify(checkpoint.signature());
        } catch (GeneralSecurityException noSignature) {
            return false;
        }
    }

    /** Written beside and linked into place whole: no crash leaves half a key, and the first of two nodes wins. */
    private static void make(Path folder, Path file) throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair fresh = generator.generateKeyPair();
        Path written = Files.createTempFile(folder, FILE, "", PosixFilePermissions.asFileAttribute(OURS_ALONE));
        Files.writeString(
                written,
                block("PRIVATE KEY", fresh.getPrivate().getEncoded())
                        + block("PUBLIC KEY", fresh.getPublic().getEncoded()));
        try {
            Files.createLink(file, written);
        } catch (FileAlreadyExistsException another) {
            // The other one holds.
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static KeyPair read(String text) throws GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance("EC");
        return new KeyPair(
                factory.generatePublic(new X509EncodedKeySpec(block(text, "PUBLIC KEY"))),
                factory.generatePrivate(new PKCS8EncodedKeySpec(block(text, "PRIVATE KEY"))));
    }

    private static String block(String name, byte[] bytes) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + name + "-----\n" + body + "\n-----END " + name + "-----\n";
    }

    private static byte[] block(String text, String name) throws GeneralSecurityException {
        Matcher blocks = BLOCK.matcher(text);
        while (blocks.find()) {
            if (blocks.group(1).equals(name)) {
                return Base64.getMimeDecoder().decode(blocks.group(2));
            }
        }
        throw new GeneralSecurityException("No " + name);
    }
}
