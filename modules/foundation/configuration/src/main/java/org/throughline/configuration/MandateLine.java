package org.throughline.configuration;

import org.jspecify.annotations.Nullable;

/**
 * A mandate as somebody wrote it: the words of a file or of a request, not judged yet.
 *
 * @param office number or code
 * @param track code; null for a function
 * @param function {@link OfficeFunction#word} or the name of the constant; null for a track
 * @param from the first day, such as {@code 2026-03-01}
 * @param to the first day that no longer counts; null while no end is known
 * @param openWork {@code moves} or {@code stays}, in letters of any size; null for the latter
 * @param correction whether it may change the past
 * @param reason why it does; null for none
 */
public record MandateLine(
        String office,
        @Nullable String track,
        @Nullable String function,
        String from,
        @Nullable String to,
        @Nullable String basis,
        @Nullable String openWork,
        boolean correction,
        @Nullable String reason) {}
