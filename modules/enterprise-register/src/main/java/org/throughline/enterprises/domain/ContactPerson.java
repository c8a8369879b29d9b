package org.throughline.enterprises.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a firm whom offices may turn to, without what says who it is: that lies in the vault.
 *
 * @param id UUID version 7; also the name of the person as a subject of the vault
 * @param enterprise identity of the firm
 * @param version counts changes of the person and their consent, from 0
 * @param title their work at the firm, 1 to 50 characters; null if nobody says
 * @param added when and by whom they were entered
 * @param consents everything they agreed to, the latest first; also what they took back
 */
public record ContactPerson(
        UUID id, UUID enterprise, long version, @Nullable String title, Written added, List<Consent> consents) {

    public ContactPerson {
        consents = List.copyOf(consents);
    }

    /** When something was written down, and by whom. */
    public record Written(Instant at, String by) {}

    /** What they agreed to last. */
    public Optional<Consent> latest() {
        return consents.stream().findFirst();
    }

    /**
     * Whether they agreed to a purpose and it holds on this day; what they say later takes the place of what they said.
     */
    public boolean agreesTo(ContactPurpose purpose, LocalDate day) {
        return latest().filter(consent -> consent.covers(purpose, day)).isPresent();
    }
}
