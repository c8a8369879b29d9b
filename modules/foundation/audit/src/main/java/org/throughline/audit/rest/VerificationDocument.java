package org.throughline.audit.rest;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.journal.JournalInspection;
import org.throughline.journal.JournalVerification;

/** What a verification of the journal found, as the API gives it. */
public record VerificationDocument(
        boolean intact,
        long entries,
        long sealed,
        int checkpoints,
        @Nullable FirstBroken firstBroken,
        @Nullable ClockSetBack clockSetBack,
        Instant at,
        long millis) {

    /** The first place where the journal is not what was written. */
    public record FirstBroken(
            long position,
            JournalVerification.Harm harm,
            @Nullable UUID entry,
            @Nullable String file) {}

    /** A clock that went back between two links. */
    public record ClockSetBack(long position, Instant from, Instant to) {}

    static VerificationDocument of(JournalInspection.Inspected inspected) {
        JournalVerification.Verdict verdict = inspected.verdict();
        JournalVerification.Break broken = verdict.firstBroken();
        JournalVerification.ClockSetBack back = verdict.clockSetBack();
        return new VerificationDocument(
                verdict.intact(),
                verdict.entries(),
                verdict.sealed(),
                verdict.checkpoints(),
                broken == null
                        ? null
                        : new FirstBroken(broken.position(), broken.harm(), broken.entry(), broken.file()),
                back == null ? null : new ClockSetBack(back.position(), back.from(), back.to()),
                inspected.at(),
                inspected.took().toMillis());
    }
}
