package org.throughline.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The text of one file of the folder.
 *
 * @param name path below the folder with {@code /} between its parts
 * @param digest SHA-256 of the bytes as they lie on the disk, in hexadecimal digits
 * @param text decoded strictly as UTF-8, without a byte order mark
 */
record SourceFile(String name, String digest, String text) {

    /** A megabyte: sixteen times the largest file that is shipped. */
    private static final int MOST = 1 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Reads the file; empty, with a fault noted, if it is missing, cannot be read or is no UTF-8. */
    static Optional<SourceFile> read(Path folder, String name, Faults faults) {
        return bytes(folder, name, faults).flatMap(bytes -> decoded(name, bytes, faults));
    }

    /** The bytes of the file; empty, with a fault noted, if there are none to be had, or too many. */
    static Optional<byte[]> bytes(Path folder, String name, Faults faults) {
        Path file = folder.resolve(name);
        try {
            if (!file.toRealPath().startsWith(folder.toRealPath())) {
                faults.add(name, Faults.START, "outside");
                return Optional.empty();
            }
            if (!Files.isRegularFile(file)) {
                faults.add(name, Faults.START, "no-file");
                return Optional.empty();
            }
            return bounded(file, name, faults);
        } catch (NoSuchFileException missing) {
            faults.add(name, Faults.START, "missing-file");
        } catch (IOException unreadable) {
            faults.add(name, Faults.START, "unreadable-file", "reason", unreadable.toString());
        }
        return Optional.empty();
    }

    private static Optional<byte[]> bounded(Path file, String name, Faults faults) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                faults.add(name, Faults.START, "too-large", "limit", MOST);
                return Optional.empty();
            }
            return Optional.of(bytes);
        }
    }

    /** The same for readers outside. */
    ConfigurationFile published() {
        return new ConfigurationFile(name, digest, text);
    }

    private static Optional<SourceFile> decoded(String name, byte[] bytes, Faults faults) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            faults.add(name, endOf(text), "encoding");
            return Optional.empty();
        }
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return Optional.of(new SourceFile(name, digest(bytes), marked ? text.substring(1) : text));
    }

    private static Faults.Position endOf(String text) {
        int line = (int) text.chars().filter(character -> character == '\n').count() + 1;
        int column = text.length() - text.lastIndexOf('\n');
        return new Faults.Position(line, column);
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
