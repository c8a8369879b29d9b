package org.throughline.journal.chain;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.cryptography.HashAlgorithm;
import org.throughline.cryptography.SignatureAlgorithm;
import org.throughline.cryptography.SigningKey;

/**
 * The key that signs checkpoints, made at the first start, in a file that nobody else can read: {@value #FILE} for
 * ECDSA, {@value #SM2_FILE} for SM2; PEM, the private part first (PKCS 8), then the public one.
 */
final class CheckpointKey {

    static final String FILE = "checkpoint-key.pem";
    static final String SM2_FILE = "checkpoint-key-sm2.pem";

    private static final int ID_BYTES = 8;
    private static final Set<PosixFilePermission> OURS_ALONE = PosixFilePermissions.fromString("rw-------");
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z ]+)-----\\R([A-Za-z0-9+/=\\r\\n]+)-----END \\1-----");

    private final SignatureAlgorithm algorithm;
    private final SigningKey pair;

    private CheckpointKey(SignatureAlgorithm algorithm, SigningKey pair) {
        this.algorithm = algorithm;
        this.pair = pair;
    }

    /** The key of a folder; made if there is none. */
    static CheckpointKey of(Path folder, SignatureAlgorithm algorithm) throws IOException {
        Path file = file(folder, algorithm);
        try {
            if (!Files.exists(file)) {
                make(folder, file, algorithm.generate());
            }
            String text = Files.readString(file);
            return new CheckpointKey(algorithm, algorithm.read(block(text, "PUBLIC KEY"), block(text, "PRIVATE KEY")));
        } catch (GeneralSecurityException damaged) {
            throw new IOException("The key " + file + " is damaged", damaged);
        }
    }

    static boolean isIn(Path folder, SignatureAlgorithm algorithm) {
        return Files.exists(file(folder, algorithm));
    }

    /** Sixteen hexadecimal digits: the beginning of the SHA-256 of the public part, whatever the key is for. */
    String id() {
        byte[] digest = HashAlgorithm.SHA_256.hash(pair.publicPart());
        return HexFormat.of().formatHex(digest, 0, ID_BYTES);
    }

    Checkpoint sign(Checkpoint bare) {
        return bare.signed(pair.sign(bare.bytes()));
    }

    /** Whether this key signed it, exactly so. */
    boolean signed(Checkpoint checkpoint) {
        return checkpoint.signatureAlgorithm().equals(algorithm.id())
                && checkpoint.key().equals(id())
                && pair.signed(checkpoint.bytes(), checkpoint.signature());
    }

    private static Path file(Path folder, SignatureAlgorithm algorithm) {
        return folder.resolve(
                switch (algorithm) {
                    case ECDSA_P256_SHA256 -> FILE;
                    case SM2_SM3 -> SM2_FILE;
                });
    }

    /** Written beside and linked into place whole: no crash leaves half a key, and the first of two nodes wins. */
    private static void make(Path folder, Path file, SigningKey fresh) throws IOException {
        Path written = Files.createTempFile(folder, FILE, "", PosixFilePermissions.asFileAttribute(OURS_ALONE));
        Files.writeString(written, block("PRIVATE KEY", fresh.privatePart()) + block("PUBLIC KEY", fresh.publicPart()));
        try {
            Files.createLink(file, written);
        } catch (FileAlreadyExistsException another) {
            // The other one holds.
        } finally {
            Files.deleteIfExists(written);
        }
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
