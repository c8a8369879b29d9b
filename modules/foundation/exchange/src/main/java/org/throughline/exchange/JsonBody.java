package org.throughline.exchange;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;

/** Reads the bytes of a request as a JSON tree, or says where they stop being one. */
final class JsonBody {

    /** Bytes a body may have: 1 MiB. */
    static final int MAX_BYTES = 1 << 20;

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private JsonBody() {}

    /**
     * The tree; at most one byte more than is allowed is read from the stream.
     *
     * @param announced value of {@code Content-Length}, -1 if there was none
     * @throws ProblemException {@link ExchangeProblem#BODY_TOO_LARGE}, {@link ExchangeProblem#BODY_MISSING} or
     *     {@link ExchangeProblem#BODY_UNREADABLE}
     */
    static JsonNode read(InputStream body, long announced) throws IOException {
        byte[] bytes = announced > MAX_BYTES ? new byte[0] : body.readNBytes(MAX_BYTES + 1);
        if (announced > MAX_BYTES || bytes.length > MAX_BYTES) {
            throw new ProblemException(
                    ExchangeProblem.BODY_TOO_LARGE, Map.of("limit", String.format(Locale.ROOT, "%d", MAX_BYTES)));
        }
        String text = decoded(bytes);
        if (text.isBlank()) {
            throw new ProblemException(ExchangeProblem.BODY_MISSING);
        }
        return parsed(text);
    }

    private static String decoded(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            int column = 1 + text.length() - (text.toString().lastIndexOf('\n') + 1);
            throw unreadable(line, column, "fault.utf-8");
        }
        boolean marked = text.length() > 0 && text.charAt(0) == BYTE_ORDER_MARK;
        return marked ? text.subSequence(1, text.length()).toString() : text.toString();
    }

    private static JsonNode parsed(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException refused) {
            JsonLocation at = refused.getLocation();
            int line = at == null ? 1 : at.getLineNr();
            int column = at == null ? 1 : at.getColumnNr();
            throw unreadable(line, column, reason(refused));
        }
    }

    private static String reason(JsonProcessingException refused) {
        if (refused instanceof StreamConstraintsException) {
            return "fault.beyond-limits";
        }
        // Jackson has no type of its own for this one.
        boolean twice = refused.getOriginalMessage().startsWith("Duplicate");
        return twice ? "fault.twice" : "fault.syntax";
    }

    private static ProblemException unreadable(int line, int column, String reason) {
        Map<String, String> position = Map.of("line", Integer.toString(line), "column", Integer.toString(column));
        Map<String, String> limits =
                Map.of("depth", Integer.toString(Json.MAX_DEPTH), "digits", Integer.toString(Json.MAX_DIGITS));
        Fault fault = new Fault("", new Phrase(ExchangeProblem.TEXTS, reason, limits));
        return new ProblemException(ExchangeProblem.BODY_UNREADABLE, position, List.of(fault));
    }
}
