package org.throughline.offices.faces;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.offices.application.ExpertDisclosure;
import org.throughline.offices.domain.ExpertConsent;
import org.throughline.offices.domain.ExpertDetails;
import org.throughline.offices.domain.ExpertProfile;
import org.throughline.offices.domain.ExpertPurpose;

/**
 * An expert as pages show them.
 *
 * @param tracks what their tracks are called
 * @param state {@code agreed}, {@code over} or {@code withdrawn}
 */
public record ExpertLine(
        UUID id,
        long version,
        ExpertDetails seen,
        ExpertProfile profile,
        List<String> tracks,
        String state,
        @Nullable ExpertConsent consent) {

    static ExpertLine of(ExpertDisclosure.Card card, List<String> tracks, LocalDate today) {
        ExpertConsent consent = card.expert().latest().orElse(null);
        String state = consent == null || consent.withdrawnAt() != null
                ? "withdrawn"
                : consent.holdsOn(today) ? "agreed" : "over";
        return new ExpertLine(
                card.expert().id(),
                card.expert().version(),
                card.seen(),
                card.expert().profile(),
                tracks,
                state,
                consent);
    }

    /** The same, shown whole. */
    ExpertLine shown(ExpertDetails details) {
        return new ExpertLine(id, version, details, profile, tracks, state, consent);
    }

    /** What they can speak of. */
    public List<String> topics(Locale language) {
        return profile.topics().stream()
                .map(topic -> topic.called().in(language))
                .toList();
    }

    /** What they agreed to. */
    public List<String> purposes(Locale language) {
        return Objects.requireNonNull(consent).purposes().stream()
                .map(ExpertPurpose::called)
                .map(called -> called.in(language))
                .toList();
    }
}
