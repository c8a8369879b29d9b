package org.throughline.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.ProblemException;

/**
 * A form with a file as the body of a request. It is read when it is asked for, not before, so that rights come first;
 * its file goes to the disk of this node piece by piece and is deleted when this is closed.
 *
 * <p>A resource takes one as its entity parameter, with {@link FormFile}; whoever called the resource closes it.
 */
public final class SubmittedForm implements Closeable {

    private static final int MOST_PARTS = 100;
    private static final int MOST_TEXT = 64 * 1_024;
    private static final int PIECE = 1 << 16;

    private final InputStream body;
    private final @Nullable String contentType;
    private final String fileField;
    private final long largest;
    private final List<Part> parts = new ArrayList<>();
    private @Nullable Path file;
    private boolean read;

    /**
     * A form that is yet to be read.
     *
     * @param contentType as the request names it
     * @param fileField name of the field that is the file
     * @param largest bytes that the file may have
     */
    public SubmittedForm(InputStream body, @Nullable String contentType, String fileField, long largest) {
        this.body = body;
        this.contentType = contentType;
        this.fileField = fileField;
        this.largest = largest;
    }

    /**
     * A field of the form.
     *
     * @param fileName as the sender calls the file; empty for a field that is none
     * @param content its text, without space around it; of a file its digest
     */
    public record Part(String name, Optional<String> fileName, String content) {}

    /**
     * All fields in the order in which they came.
     *
     * @throws ProblemException {@link ExchangeProblem#MEDIA_TYPE_UNSUPPORTED} if it is no form,
     *     {@link ExchangeProblem#REQUEST_UNREADABLE} or {@link ExchangeProblem#BODY_TOO_LARGE}
     */
    public List<Part> parts() {
        try {
            if (!read) {
                read();
                read = true;
            }
            return List.copyOf(parts);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What was read of the form so far, also of one that is refused as a whole. */
    public List<Part> partsSoFar() {
        return List.copyOf(parts);
    }

    /** Where the file lies until this is closed: the first one, if the form has several; empty without one. */
    public Optional<Path> file() {
        parts();
        return Optional.ofNullable(file);
    }

    private void read() throws IOException {
        MultipartForm form = MultipartForm.of(body, contentType);
        for (Optional<MultipartForm.Part> part = form.next(); part.isPresent(); part = form.next()) {
            if (parts.size() == MOST_PARTS) {
                throw MultipartForm.unreadable();
            }
            parts.add(taken(part.get()));
        }
    }

    private Part taken(MultipartForm.Part part) throws IOException {
        if (part.name().equals(fileField)) {
            return new Part(part.name(), Optional.of(part.fileName().orElse("")), spooled(part.content()));
        }
        return new Part(part.name(), Optional.empty(), part.text(MOST_TEXT).strip());
    }

    /** Keeps the first file; of another one only the digest is taken. */
    private String spooled(InputStream content) throws IOException {
        DigestInputStream digested = new DigestInputStream(content, sha256());
        try (OutputStream target =
                file == null ? Files.newOutputStream(temporary()) : OutputStream.nullOutputStream()) {
            byte[] piece = new byte[PIECE];
            long written = 0;
            for (int count = digested.read(piece); count >= 0; count = digested.read(piece)) {
                written += count;
                if (written > largest) {
                    throw new ProblemException(ExchangeProblem.BODY_TOO_LARGE, Map.of("limit", Long.toString(largest)));
                }
                target.write(piece, 0, count);
            }
        }
        return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    }

    private Path temporary() throws IOException {
        Path made = Files.createTempFile("form", ".part");
        file = made;
        return made;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
