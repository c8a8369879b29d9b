package org.throughline.personal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.throughline.cryptography.HashAlgorithm;

/**
 * The key that encrypts the keys of subjects, outside the database: 32 bytes, as 64 hexadecimal digits in a file of the
 * data folder that nobody else can read, or as the operator gives it. Whoever loses it has erased everybody.
 */
public final class InstallationKey {

    private static final int BYTES = 32;
    private static final int ID_DIGITS = 16;

    private final byte[] bytes;

    private InstallationKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The key as 64 hexadecimal digits.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static InstallationKey of(String digits) {
        byte[] bytes = HexFormat.of().parseHex(digits.strip());
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A key has " + BYTES + " bytes, not " + bytes.length);
        }
        return new InstallationKey(bytes);
    }

    /**
     * The key that an installation works with.
     *
     * @param data its data folder
     * @param given what the operator set; the file in the data folder counts where nothing was
     */
    public static InstallationKey of(Path data, Optional<String> given) throws IOException {
        return given.isPresent() ? of(given.get()) : in(data.resolve("personal").resolve("key"));
    }

    /** The key of a file; made whole if there is none, and the first of two nodes wins. */
    public static InstallationKey in(Path file) throws IOException {
        if (!Files.exists(file)) {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path written = Files.createTempFile(
                    folder,
                    "key",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            byte[] fresh = new byte[BYTES];
            new SecureRandom().nextBytes(fresh);
            Files.writeString(written, HexFormat.of().formatHex(fresh) + "\n");
            try {
                Files.createLink(file, written);
            } catch (FileAlreadyExistsException another) {
                // The other one holds.
            } finally {
                Files.delete(written);
            }
        }
        return of(Files.readString(file));
    }

    /** Sixteen hexadecimal digits that tell keys apart and nothing else: the beginning of the SHA-256 of the key. */
    public String id() {
        return HexFormat.of().formatHex(HashAlgorithm.SHA_256.hash(bytes)).substring(0, ID_DIGITS);
    }

    /** The key itself. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
