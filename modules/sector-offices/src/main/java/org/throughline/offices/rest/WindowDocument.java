package org.throughline.offices.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.offices.domain.Confidence;
import org.throughline.offices.domain.Countdown;
import org.throughline.offices.domain.JudgedWindow;

/** The window of a track on a day, with who judged it and what is left. */
public record WindowDocument(
        @Nullable LocalDate opens,
        @Nullable LocalDate closes,
        String confidence,
        String evidence,
        List<UUID> sources,
        LocalDate from,
        String state,
        @Nullable Integer workingDaysLeft,
        String judgedBy,
        Instant judgedAt) {

    /** Null where there is no window to speak of. */
    static @Nullable WindowDocument of(@Nullable JudgedWindow judged, Countdown countdown) {
        Confidence confidence = judged == null ? null : judged.window().confidence();
        return judged == null || confidence == null
                ? null
                : new WindowDocument(
                        judged.window().opens(),
                        judged.window().closes(),
                        confidence.name(),
                        judged.window().evidence(),
                        judged.window().sources(),
                        judged.counts().start(),
                        countdown.state().name(),
                        countdown.workingDays(),
                        judged.by(),
                        judged.at());
    }
}
