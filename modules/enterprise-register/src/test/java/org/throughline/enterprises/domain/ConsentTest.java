package org.throughline.enterprises.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.personal.ConsentForm;

class ConsentTest {

    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
    private static final LocalDate GIVEN = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @CsvSource({
        "2026-02-28, SERVICE, false",
        "2026-03-01, SERVICE, true",
        "2026-03-31, SERVICE, true",
        "2026-04-01, SERVICE, false",
        "2026-03-01, SURVEY, false"
    })
    void itAllowsItsPurposesFromItsDayToTheDayBeforeItEnds(LocalDate day, ContactPurpose purpose, boolean allowed) {
        Consent consent = consent(LocalDate.of(2026, 4, 1), ContactPurpose.SERVICE, ContactPurpose.NOTICE);

        assertThat(consent.covers(purpose, day)).isEqualTo(allowed);
    }

    @Test
    void withoutAnEndItHoldsUntilItIsTakenBack() {
        Consent consent = consent(null, ContactPurpose.SERVICE);

        assertThat(consent.covers(ContactPurpose.SERVICE, GIVEN.plusYears(50))).isTrue();
        assertThat(consent.withdrawn(NOON, "lin").covers(ContactPurpose.SERVICE, GIVEN))
                .isFalse();
    }

    @Test
    void whatSomebodySaysLaterTakesThePlaceOfWhatTheySaid() {
        Consent former = consent(null, ContactPurpose.SERVICE, ContactPurpose.SURVEY);
        Consent later = consent(null, ContactPurpose.SERVICE);

        ContactPerson person = person(later, former);

        assertThat(person.agreesTo(ContactPurpose.SERVICE, GIVEN)).isTrue();
        assertThat(person.agreesTo(ContactPurpose.SURVEY, GIVEN)).isFalse();
    }

    @Test
    void nobodyAgreesToNothing() {
        assertThatThrownBy(() -> consent(null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Consent consent(@Nullable LocalDate end, ContactPurpose... purposes) {
        return new Consent(GIVEN, ConsentForm.ORAL, Set.of(purposes), end, NOON, "lin", null, null);
    }

    private static ContactPerson person(Consent... consents) {
        return new ContactPerson(
                new UUID(0, 1), new UUID(0, 2), 0, null, new ContactPerson.Written(NOON, "lin"), List.of(consents));
    }
}
