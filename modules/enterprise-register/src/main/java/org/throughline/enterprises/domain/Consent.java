package org.throughline.enterprises.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.personal.ConsentForm;

/**
 * What a contact person agreed to: reached for these purposes, from the day they said so.
 *
 * @param givenOn the day, in Shanghai
 * @param purposes at least one
 * @param endsOn the day from which it no longer holds, after {@code givenOn}; null until withdrawn
 * @param recordedBy who wrote it down
 * @param withdrawnAt when the person took it back; null while they have not
 * @param withdrawnBy who wrote that down; null while nobody has
 * @see <a href="http://www.npc.gov.cn/npc/c2/c30834/202108/t20210820_313088.html">Personal Information Protection Law,
 *     Articles 14 and 15: given knowingly and for a purpose, withdrawn as easily as given</a>
 */
public record Consent(
        LocalDate givenOn,
        ConsentForm form,
        Set<ContactPurpose> purposes,
        @Nullable LocalDate endsOn,
        Instant recordedAt,
        String recordedBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy) {

    public Consent {
        if (purposes.isEmpty()) {
            throw new IllegalArgumentException("Nobody agrees to nothing");
        }
        purposes = Collections.unmodifiableSet(EnumSet.copyOf(purposes));
    }

    /** Whether it holds on a day: begun, not over and not taken back. */
    public boolean holdsOn(LocalDate day) {
        return withdrawnAt == null && !day.isBefore(givenOn) && (endsOn == null || day.isBefore(endsOn));
    }

    /** Whether it allows a purpose on a day. */
    public boolean covers(ContactPurpose purpose, LocalDate day) {
        return holdsOn(day) && purposes.contains(purpose);
    }

    /** The same, taken back. */
    public Consent withdrawn(Instant at, String by) {
        return new Consent(givenOn, form, purposes, endsOn, recordedAt, recordedBy, at, by);
    }

    /** Whether another says the same, whoever wrote it down. */
    boolean repeats(Consent other) {
        return givenOn.equals(other.givenOn)
                && form == other.form
                && purposes.equals(other.purposes)
                && Objects.equals(endsOn, other.endsOn)
                && (withdrawnAt == null) == (other.withdrawnAt == null);
    }
}
