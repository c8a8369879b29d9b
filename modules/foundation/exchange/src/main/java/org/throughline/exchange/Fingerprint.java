package org.throughline.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for, as a digest: method, address and body. Spaces between the members of a body and their order
 * say nothing and do not count; every digit of a number does. Of a form the fields and their contents count, not their
 * order and not the words that part them, which a repeated request chooses anew.
 */
final class Fingerprint {

    private static final String ALGORITHM = "SHA-256";

    private Fingerprint() {}

    /**
     * The digest, with the name of its algorithm before it.
     *
     * @param parameters of the resource method, the submitted body among them if it takes one
     */
    static String of(String address, @Nullable Object[] parameters) {
        StringBuilder asked = new StringBuilder(address).append('\n');
        for (Object parameter : parameters) {
            if (parameter instanceof CheckedBody<?> body) {
                write(body.tree(), asked);
            } else if (parameter instanceof SubmittedForm form) {
                write(form, asked);
            }
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance(ALGORITHM).digest(asked.toString().getBytes(StandardCharsets.UTF_8));
            return ALGORITHM + ":" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, missing);
        }
    }

    private static void write(SubmittedForm form, StringBuilder to) {
        List<SubmittedForm.Part> parts = new ArrayList<>(form.parts());
        parts.sort(Comparator.comparing(SubmittedForm.Part::name));
        for (SubmittedForm.Part part : parts) {
            text(part.name(), to);
            text(part.fileName().orElse(""), to);
            text(part.content(), to);
        }
    }

    /** Texts carry their length before them, so that no two trees are written alike. */
    private static void write(JsonNode node, StringBuilder to) {
        if (node.isObject()) {
            Map<String, JsonNode> members = new TreeMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
            to.append('{').append(members.size());
            members.forEach((name, value) -> {
                text(name, to);
                write(value, to);
            });
        } else if (node.isArray()) {
            to.append('[').append(node.size());
            node.forEach(item -> write(item, to));
        } else if (node.isTextual()) {
            text(node.textValue(), to);
        } else if (node.isBigDecimal()) {
            // Not written out: an exponent of nine digits would fill the memory.
            to.append('#').append(node.decimalValue()).append(';');
        } else {
            to.append('=').append(node.asText()).append(';');
        }
    }

    private static void text(String text, StringBuilder to) {
        to.append('"').append(text.length()).append(':').append(text);
    }
}
