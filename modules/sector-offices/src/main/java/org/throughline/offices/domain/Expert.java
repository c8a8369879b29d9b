package org.throughline.offices.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody whom a bureau asks to explain an industry, without what says who it is: that lies in the vault.
 *
 * @param id UUID version 7; also the name of the person as a subject of the vault
 * @param version counts changes of the expert and their consent, from 0
 * @param addedBy account of whoever entered them
 * @param consents everything they agreed to, the latest first; also what they took back
 */
public record Expert(
        UUID id, long version, ExpertProfile profile, Instant addedAt, String addedBy, List<ExpertConsent> consents) {

    public Expert {
        consents = List.copyOf(consents);
    }

    /** What they agreed to last. */
    public Optional<ExpertConsent> latest() {
        return consents.stream().findFirst();
    }

    /**
     * Whether they agreed to a purpose and it holds on this day; what they say later takes the place of what they said.
     */
    public boolean agreesTo(ExpertPurpose purpose, LocalDate day) {
        return latest().filter(
                        consent -> consent.holdsOn(day) && consent.purposes().contains(purpose))
                .isPresent();
    }
}
