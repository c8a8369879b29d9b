package org.throughline.kernel;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Who took something out of the system, from which bureau, and when: the line that whatever is printed or exported
 * bears.
 *
 * @param person name of whoever takes it, and the account it was taken with
 * @param bureau name of the bureau it comes from; may be empty
 * @param at when it was taken
 * @param requestId identity of the request, by which log and journal know the act
 */
public record Watermark(String person, String bureau, Instant at, String requestId) {

    private static final ZoneId HOME = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(HOME);

    /**
     * The line, the same in every language: person, bureau, second in Asia/Shanghai, request, parted by middle dots.
     * Characters that would begin another line or that no font draws are left out.
     */
    public String line() {
        return List.of(person, bureau, SECOND.format(at), requestId).stream()
                .map(part -> part.replaceAll("\\p{C}", "").strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
