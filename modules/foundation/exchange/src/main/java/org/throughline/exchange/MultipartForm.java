package org.throughline.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.ProblemException;

/**
 * A form with files as browsers and other programs send it, read part by part while it comes in; nothing of it is held
 * but what is at hand.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7578">RFC 7578</a>
 */
public final class MultipartForm {

    private static final String TAKEN = "multipart/form-data";
    private static final Pattern BOUNDARY = Pattern.compile(
            "multipart/form-data\\s*;.*?boundary=(?:\"([^\"]{1,70})\"|([^;\\s\"]{1,70})).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([a-z]+\\*?)=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]+))");
    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_LINES = 20;

    private final PartStream body;
    private boolean begun;

    private MultipartForm(PartStream body) {
        this.body = body;
    }

    /**
     * One field of a form.
     *
     * @param name of the field
     * @param fileName as the sender calls the file, without a path; empty for a field that is none
     * @param content to be read before the next part is asked for
     */
    public record Part(String name, Optional<String> fileName, InputStream content) {

        /**
         * The content of a field that is no file.
         *
         * @throws ProblemException {@link ExchangeProblem#BODY_TOO_LARGE} if it is longer than this many bytes
         */
        public String text(int most) throws IOException {
            byte[] bytes = content.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new ProblemException(ExchangeProblem.BODY_TOO_LARGE, Map.of("limit", Integer.toString(most)));
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /**
     * Begins to read.
     *
     * @throws ProblemException {@link ExchangeProblem#MEDIA_TYPE_UNSUPPORTED} unless the type is that of a form
     */
    public static MultipartForm of(InputStream body, @Nullable String contentType) {
        Matcher type = BOUNDARY.matcher(contentType == null ? "" : contentType);
        if (!type.matches()) {
            throw new ProblemException(ExchangeProblem.MEDIA_TYPE_UNSUPPORTED, Map.of("taken", TAKEN));
        }
        String boundary = type.group(1) == null ? type.group(2) : type.group(1);
        return new MultipartForm(new PartStream(body, ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1)));
    }

    /**
     * The next part; empty at the end.
     *
     * @throws ProblemException {@link ExchangeProblem#REQUEST_UNREADABLE} if it is no form or breaks off
     */
    public Optional<Part> next() throws IOException {
        if (!begun) {
            begun = true;
            body.begin();
        }
        body.finishPart();
        if (!body.toNextPart()) {
            return Optional.empty();
        }
        Map<String, String> disposition = disposition();
        String name = disposition.get("name");
        if (name == null) {
            throw unreadable();
        }
        return Optional.of(new Part(name, fileName(disposition), body));
    }

    private Map<String, String> disposition() throws IOException {
        Map<String, String> parameters = new HashMap<>();
        String line = line();
        for (int lines = 0; !line.isEmpty(); lines++) {
            if (lines == MOST_LINES) {
                throw unreadable();
            }
            if (line.toLowerCase(Locale.ROOT).startsWith("content-disposition:")) {
                Matcher parameter = PARAMETER.matcher(line);
                while (parameter.find()) {
                    String quoted = parameter.group(2);
                    parameters.put(
                            parameter.group(1),
                            quoted == null
                                    ? parameter.group(3)
                                    : quoted.replaceAll("\\\\(.)", "$1").replace("%22", "\""));
                }
            }
            line = line();
        }
        return parameters;
    }

    private static Optional<String> fileName(Map<String, String> disposition) {
        String extended = disposition.get("filename*");
        String name = extended != null && extended.toLowerCase(Locale.ROOT).startsWith("utf-8''")
                ? decoded(extended.substring("utf-8''".length()))
                : disposition.get("filename");
        return Optional.ofNullable(name).map(path -> path.replaceFirst("^.*[/\\\\]", ""));
    }

    private static String decoded(String text) {
        try {
            return java.net.URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw unreadable();
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = body.rawByte();
        while (next != '\n') {
            if (next < 0 || line.size() > LONGEST_LINE) {
                throw unreadable();
            }
            line.write(next);
            next = body.rawByte();
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    static ProblemException unreadable() {
        return new ProblemException(ExchangeProblem.REQUEST_UNREADABLE);
    }
}
