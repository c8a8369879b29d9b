package org.throughline.offices.domain;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.StorableText;
import org.throughline.kernel.MailAddress;
import org.throughline.kernel.TelephoneNumber;

/** Reads who an expert is and how to reach them; no fault repeats what was typed. */
final class ExpertReach {

    private static final int NAME = 50;

    private ExpertReach() {}

    static ExpertDetails of(ExpertEntry entry, ExpertDetails before, Findings findings) {
        String name = stripped(entry.name(), before.name());
        if (name == null || !isName(name)) {
            findings.add("/name", "name");
        }
        String phone = phone(stripped(entry.phone(), before.phone()), findings);
        String email = email(stripped(entry.email(), before.email()), findings);
        if (phone == null && email == null) {
            findings.add("/phone", "unreachable");
        }
        return new ExpertDetails(name, phone, email);
    }

    private static boolean isName(String name) {
        return name.codePointCount(0, name.length()) <= NAME
                && StorableText.holds(name)
                && name.codePoints().noneMatch(Character::isISOControl);
    }

    private static @Nullable String phone(@Nullable String typed, Findings findings) {
        String phone = typed == null ? null : TelephoneNumber.normalised(typed);
        if (phone != null
                && !TelephoneNumber.isMobile(phone)
                && !TelephoneNumber.isFixed(phone)
                && !TelephoneNumber.isAbroad(phone)) {
            findings.add("/phone", "phone");
        }
        return phone;
    }

    private static @Nullable String email(@Nullable String typed, Findings findings) {
        String email = typed == null ? null : MailAddress.normalised(typed);
        if (email != null && !MailAddress.isWellFormed(email)) {
            findings.add("/email", "email");
        }
        return email;
    }

    /** What was typed, half-width and stripped; what was there if nothing was; null for what is to go. */
    private static @Nullable String stripped(@Nullable String typed, @Nullable String before) {
        if (typed == null || typed.equals(ExpertEntry.HIDDEN)) {
            return before;
        }
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return text.isEmpty() ? null : text;
    }
}
