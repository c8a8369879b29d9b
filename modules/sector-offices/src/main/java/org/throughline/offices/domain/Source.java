package org.throughline.offices.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.TrackCode;

/**
 * Something a judgement can rest on.
 *
 * @param day on which it was said or seen
 * @param title the title of an entry, or the beginning of what was said
 * @param expert who said it, and may have been erased since; null for an entry of the technology watch
 */
public record Source(
        UUID id,
        Kind kind,
        TrackCode track,
        LocalDate day,
        String title,
        @Nullable UUID expert) {

    /** The most of them that one judgement names. */
    public static final int MOST = 20;

    /** What texts name; those that can be no identity are left out. */
    public static List<UUID> identities(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Stream.ofNullable(Findings.identity(text)))
                .toList();
    }

    /** What it is. */
    public enum Kind {
        /** An expert explained something. */
        SESSION,
        /** Somebody saw something of the technology. */
        WATCH
    }
}
