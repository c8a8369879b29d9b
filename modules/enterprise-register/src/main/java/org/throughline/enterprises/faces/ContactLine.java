package org.throughline.enterprises.faces;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.application.ContactCard;
import org.throughline.enterprises.domain.Consent;
import org.throughline.enterprises.domain.ContactDetails;
import org.throughline.enterprises.domain.ContactReading;

/**
 * A contact person as a page shows them.
 *
 * @param seen masked, or whole in the one answer that shows it
 * @param state of the latest consent on the day: {@code agreed}, {@code over} or {@code withdrawn}
 */
public record ContactLine(
        UUID id,
        @Nullable String title,
        ContactDetails seen,
        String state,
        @Nullable Consent consent,
        List<Consent> former,
        long version) {

    static ContactLine of(ContactCard card, LocalDate today) {
        List<Consent> consents = card.person().consents();
        Consent latest = card.person().latest().orElse(null);
        return new ContactLine(
                card.person().id(),
                card.person().title(),
                card.seen(),
                state(latest, today),
                latest,
                consents.isEmpty() ? List.of() : consents.subList(1, consents.size()),
                card.person().version());
    }

    private static String state(@Nullable Consent latest, LocalDate today) {
        if (latest == null) {
            return "none";
        }
        if (latest.withdrawnAt() != null) {
            return "withdrawn";
        }
        return latest.holdsOn(today) ? "agreed" : "over";
    }

    /** What a consent allows, in words. */
    public static List<String> purposes(Consent consent, Locale language) {
        return consent.purposes().stream()
                .map(purpose -> purpose.called().in(language))
                .toList();
    }

    /**
     * Somebody saw the data of somebody.
     *
     * @param whose masked name; empty once erased
     */
    public record Look(ContactReading reading, String whose) {}
}
