package org.throughline.offices.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.personal.ConsentForm;

/** Reads what an expert agreed to. */
final class Agreement {

    private Agreement() {}

    /** A new consent; null where what was typed says nothing new, or is at fault. */
    static @Nullable ExpertConsent of(
            ExpertEntry.@Nullable Agreed entry,
            @Nullable Expert known,
            LocalDate today,
            Instant at,
            String by,
            Findings findings) {
        if (entry == null || entry.withdrawn()) {
            if (known == null) {
                findings.add("/consent", "consent-missing");
            }
            return null;
        }
        LocalDate given = given(entry, today, findings);
        Optional<ConsentForm> form = form(entry, findings);
        Set<ExpertPurpose> purposes = purposes(entry, findings);
        LocalDate end = findings.day("/consent/endsOn", entry.endsOn());
        if (given != null && end != null && !end.isAfter(given)) {
            findings.add("/consent/endsOn", "order");
        }
        if (given == null || form.isEmpty() || purposes.isEmpty()) {
            return null;
        }
        ExpertConsent said = new ExpertConsent(given, form.get(), purposes, end, at, by, null, null);
        return known != null && known.latest().filter(said::repeats).isPresent() ? null : said;
    }

    private static Optional<ConsentForm> form(ExpertEntry.Agreed entry, Findings findings) {
        Optional<ConsentForm> form = Arrays.stream(ConsentForm.values())
                .filter(candidate -> candidate.name().equals(entry.form()))
                .findFirst();
        if (form.isEmpty()) {
            findings.add("/consent/form", "consent-form");
        }
        return form;
    }

    private static Set<ExpertPurpose> purposes(ExpertEntry.Agreed entry, Findings findings) {
        Set<ExpertPurpose> purposes = EnumSet.noneOf(ExpertPurpose.class);
        Arrays.stream(ExpertPurpose.values())
                .filter(purpose -> entry.purposes().contains(purpose.name()))
                .forEach(purposes::add);
        if (purposes.isEmpty()) {
            findings.add("/consent/purposes", "consent-purposes");
        }
        return purposes;
    }

    private static @Nullable LocalDate given(ExpertEntry.Agreed entry, LocalDate today, Findings findings) {
        if (Findings.isBlank(entry.givenOn())) {
            findings.add("/consent/givenOn", "consent-day");
            return null;
        }
        LocalDate given = findings.day("/consent/givenOn", entry.givenOn());
        if (given != null && given.isAfter(today)) {
            findings.add("/consent/givenOn", "later");
        }
        return given;
    }
}
