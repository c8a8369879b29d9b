package org.throughline.journal.chain;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link with its entry as a line of an archive: values parted by tabs, the way {@code COPY} of PostgreSQL writes text,
 * {@code \N} for what is absent. Hashes are hexadecimal, instants RFC 3339, and each hash has its algorithm beside it.
 */
final class ArchiveLine {

    /** Names of the values in their order, as the second line of each file has them. */
    static final String HEADINGS = String.join(
            "\t",
            "position",
            "entry_id",
            "digest_algorithm",
            "digest",
            "previous_hash",
            "horizon",
            "sealed_at",
            "hash_algorithm",
            "hash",
            "at",
            "actor",
            "post",
            "kind",
            "subject_type",
            "subject_id",
            "state_before",
            "state_after",
            "reason",
            "request_id",
            "address");

    private static final int VALUES = 20;
    private static final int FIRST_TEXT = 10;
    private static final HexFormat HEX = HexFormat.of();

    private ArchiveLine() {}

    /** The line of a link whose entry stands beside it. */
    static String of(FoundLink found) {
        Link link = found.link();
        List<@Nullable String> content = CanonicalBytes.fields(found.content());
        List<@Nullable String> values = new ArrayList<>(List.of(
                Long.toString(link.position()),
                link.entry().toString(),
                found.algorithm(),
                HEX.formatHex(link.digest()),
                HEX.formatHex(link.previousHash()),
                Long.toUnsignedString(link.horizon()),
                link.sealedAt().toString(),
                link.algorithm(),
                HEX.formatHex(link.hash()),
                CanonicalBytes.instantOf(String.valueOf(content.get(1))).toString()));
        values.addAll(content.subList(2, content.size()));
        StringBuilder line = new StringBuilder(1024);
        values.forEach(value -> line.append(line.isEmpty() ? "" : "\t").append(value == null ? "\\N" : escaped(value)));
        return line.toString();
    }

    /** The link of a line; empty if it holds none. */
    static Optional<FoundLink> parse(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length != VALUES) {
            return Optional.empty();
        }
        try {
            Link link = new Link(
                    Long.parseLong(parts[0]),
                    UUID.fromString(parts[1]),
                    HEX.parseHex(parts[3]),
                    HEX.parseHex(parts[4]),
                    Long.parseUnsignedLong(parts[5]),
                    Instant.parse(parts[6]),
                    parts[7],
                    HEX.parseHex(parts[8]));
            CanonicalBytes content = CanonicalBytes.of(EntryContent.LAYOUT).instant(Instant.parse(parts[9]));
            for (int value = FIRST_TEXT; value < VALUES; value++) {
                content.text(parts[value].equals("\\N") ? null : plain(parts[value]));
            }
            return Optional.of(new FoundLink(link, link.entry(), parts[2], content.toArray()));
        } catch (IllegalArgumentException | DateTimeException damaged) {
            return Optional.empty();
        }
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String plain(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        StringBuilder plain = new StringBuilder(value.length());
        for (int at = 0; at < value.length(); at++) {
            char next = value.charAt(at);
            if (next == '\\' && at + 1 < value.length()) {
                at++;
                next = meant(value.charAt(at));
            }
            plain.append(next);
        }
        return plain.toString();
    }

    private static char meant(char escaped) {
        return switch (escaped) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> escaped;
        };
    }
}
