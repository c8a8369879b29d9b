package org.throughline.enterprises.domain;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.StorableText;
import org.throughline.kernel.MailAddress;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TelephoneNumber;
import org.throughline.personal.ConsentForm;

/**
 * What an entry makes of a contact person; checked.
 *
 * @param title 1 to 50 characters; null if nobody says
 * @param consent null if the entry says nothing new of it
 */
public record ContactCheck(
        ContactDetails details,
        @Nullable String title,
        @Nullable Consent consent) {

    private static final int MAX_NAME = 50;
    private static final int LAST_YEAR = 2199;
    private static final Pattern WECHAT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{5,19}");

    /**
     * Holds an entry against the rules.
     *
     * @param before what is kept of the person; {@link ContactDetails#NONE} of a new one
     * @param known the person as the register has them; null of a new one, who has to have agreed to something
     * @param at now, written down as the moment of a new consent
     * @throws ProblemException {@link ContactProblem#INVALID} with every fault; none repeats what was typed
     */
    public static ContactCheck of(
            ContactEntry entry,
            ContactDetails before,
            @Nullable ContactPerson known,
            LocalDate today,
            Instant at,
            String by) {
        Findings findings = new Findings(ContactProblem.TEXTS);
        String name = text("/name", stripped(entry.name(), before.name()), findings);
        if (name == null) {
            findings.add("/name", "fault.contact-name");
        }
        String title = text("/title", stripped(entry.title(), known == null ? null : known.title()), findings);
        ContactDetails details = new ContactDetails(
                name, phone(entry, before, findings), email(entry, before, findings), wechat(entry, before, findings));
        if (details.phone() == null && details.email() == null && details.wechat() == null) {
            findings.add("/phone", "fault.contact-unreachable");
        }
        Consent consent = consent(entry.consent(), known, today, at, by, findings);
        findings.refuseIfAny(ContactProblem.INVALID);
        return new ContactCheck(details, title, consent);
    }

    private static @Nullable String phone(ContactEntry entry, ContactDetails before, Findings findings) {
        String typed = stripped(entry.phone(), before.phone());
        String phone = typed == null ? null : TelephoneNumber.normalised(typed);
        if (phone != null
                && !TelephoneNumber.isMobile(phone)
                && !TelephoneNumber.isFixed(phone)
                && !TelephoneNumber.isAbroad(phone)) {
            findings.add("/phone", "fault.contact-phone");
        }
        return phone;
    }

    private static @Nullable String email(ContactEntry entry, ContactDetails before, Findings findings) {
        String typed = stripped(entry.email(), before.email());
        String email = typed == null ? null : MailAddress.normalised(typed);
        if (email != null && !MailAddress.isWellFormed(email)) {
            findings.add("/email", "fault.contact-email");
        }
        return email;
    }

    private static @Nullable String wechat(ContactEntry entry, ContactDetails before, Findings findings) {
        String typed = stripped(entry.wechat(), before.wechat());
        if (typed != null && !WECHAT.matcher(typed).matches()) {
            findings.add("/wechat", "fault.contact-wechat");
        }
        return typed;
    }

    /** What was typed, half-width and stripped; what was there if nothing was; null for what is to go. */
    private static @Nullable String stripped(@Nullable String typed, @Nullable String before) {
        if (typed == null || typed.equals(ContactEntry.HIDDEN)) {
            return before;
        }
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String text(String pointer, @Nullable String text, Findings findings) {
        if (text != null
                && (text.codePointCount(0, text.length()) > MAX_NAME || !StorableText.holds(text) || controls(text))) {
            findings.add(pointer, "fault.contact-text", Map.of("max", Integer.toString(MAX_NAME)));
        }
        return text;
    }

    private static boolean controls(String text) {
        return text.codePoints().anyMatch(Character::isISOControl);
    }

    private static @Nullable Consent consent(
            ContactEntry.@Nullable ConsentEntry entry,
            @Nullable ContactPerson known,
            LocalDate today,
            Instant at,
            String by,
            Findings findings) {
        if (entry == null || entry.withdrawn()) {
            if (known == null) {
                findings.add("/consent", "fault.consent-missing");
            }
            return null;
        }
        Optional<LocalDate> given = day("/consent/givenOn", entry.givenOn(), findings);
        if (given.isPresent() && given.get().isAfter(today)) {
            findings.add("/consent/givenOn", "fault.consent-future", Map.of("today", today.toString()));
        }
        Optional<ConsentForm> form = Arrays.stream(ConsentForm.values())
                .filter(candidate -> candidate.name().equals(entry.form()))
                .findFirst();
        if (form.isEmpty()) {
            findings.add("/consent/form", "fault.consent-form");
        }
        Set<ContactPurpose> purposes = purposes(entry, findings);
        LocalDate end = end(entry, given, findings);
        if (given.isEmpty() || form.isEmpty() || purposes.isEmpty()) {
            return null;
        }
        Consent said = new Consent(given.get(), form.get(), purposes, end, at, by, null, null);
        return known != null && known.latest().filter(said::repeats).isPresent() ? null : said;
    }

    private static Set<ContactPurpose> purposes(ContactEntry.ConsentEntry entry, Findings findings) {
        Set<ContactPurpose> purposes = EnumSet.noneOf(ContactPurpose.class);
        for (ContactPurpose purpose : ContactPurpose.values()) {
            if (entry.purposes().contains(purpose.name())) {
                purposes.add(purpose);
            }
        }
        if (purposes.isEmpty()) {
            findings.add("/consent/purposes", "fault.consent-purposes");
        }
        return purposes;
    }

    private static @Nullable LocalDate end(
            ContactEntry.ConsentEntry entry, Optional<LocalDate> given, Findings findings) {
        if (entry.endsOn().isBlank()) {
            return null;
        }
        Optional<LocalDate> end = day("/consent/endsOn", entry.endsOn(), findings);
        if (end.isPresent()
                && given.isPresent()
                && (!end.get().isAfter(given.get()) || end.get().getYear() > LAST_YEAR)) {
            findings.add("/consent/endsOn", "fault.consent-end", Map.of("max", Integer.toString(LAST_YEAR)));
        }
        return end.orElse(null);
    }

    private static Optional<LocalDate> day(String pointer, String text, Findings findings) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException noDay) {
            findings.add(pointer, "fault.contact-date");
            return Optional.empty();
        }
    }
}
