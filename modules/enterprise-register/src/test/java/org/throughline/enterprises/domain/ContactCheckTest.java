package org.throughline.enterprises.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.enterprises.domain.ContactEntry.ConsentEntry;
import org.throughline.kernel.Fault;
import org.throughline.kernel.ProblemException;
import org.throughline.personal.ConsentForm;
import org.throughline.personal.LegalBasis;

class ContactCheckTest {

    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final ConsentEntry AGREED = new ConsentEntry("2026-02-01", "WRITTEN", List.of("SERVICE"), "", false);
    private static final ContactDetails LIN = new ContactDetails("林晓", "15400001234", "lin@wenzhou.example", null);

    @Test
    void whatIsTypedIsKeptInOneForm() {
        ContactCheck said =
                fresh(new ContactEntry(" 林晓 ", "", "0577-8888 6666转801", "Lin@WENZHOU.example", "lin_xiao", AGREED));

        assertThat(said.details())
                .isEqualTo(new ContactDetails("林晓", "057788886666x801", "Lin@wenzhou.example", "lin_xiao"));
        assertThat(said.title()).isNull();
        Consent consent = Objects.requireNonNull(said.consent());
        assertThat(consent.purposes()).containsExactly(ContactPurpose.SERVICE);
        assertThat(consent.recordedBy()).isEqualTo("lin");
    }

    @Test
    void everyFaultIsSaidAtOnceAndNoneRepeatsWhatWasTyped() {
        ConsentEntry consent = new ConsentEntry("2026-03-02", "MAYBE", List.of("LOVE"), "2026-02-30", false);

        List<Fault> faults = faults(new ContactEntry("", "字".repeat(51), "secret-phone", "secret-mail", "微信", consent));

        assertThat(faults)
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder(
                        "/name",
                        "/title",
                        "/phone",
                        "/email",
                        "/wechat",
                        "/consent/givenOn",
                        "/consent/form",
                        "/consent/purposes",
                        "/consent/endsOn");
        assertThat(faults)
                .allSatisfy(
                        fault -> assertThat(fault.detail().in(Locale.ENGLISH)).doesNotContain("secret"));
    }

    @Test
    void aContactPersonCanBeReachedSomehowAndHasAgreed() {
        List<Fault> faults = faults(new ContactEntry("林晓", null, null, "", null, null));

        assertThat(faults).extracting(Fault::pointer).containsExactlyInAnyOrder("/phone", "/consent");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-01, true", "2026-02-02, false", "2200-01-01, true"})
    void aConsentEndsAfterItsDayAndWithinSight(String end, boolean refused) {
        ConsentEntry consent = new ConsentEntry("2026-02-01", "ORAL", List.of("EVENT"), end, false);
        ContactEntry entry = new ContactEntry("林晓", null, "15400001234", null, null, consent);

        if (refused) {
            assertThat(faults(entry)).extracting(Fault::pointer).containsExactly("/consent/endsOn");
        } else {
            assertThat(Objects.requireNonNull(fresh(entry).consent()).endsOn()).isEqualTo(end);
        }
    }

    @Test
    void whatIsLeftOutOrStillHiddenStaysAndWhatIsEmptyGoes() {
        ContactCheck said = changed(new ContactEntry("****", null, null, "", "****", null));

        assertThat(said.details()).isEqualTo(new ContactDetails("林晓", "15400001234", null, null));
        assertThat(said.title()).isEqualTo("主任");
        assertThat(said.consent()).isNull();
    }

    @Test
    void aConsentThatIsKnownOrWasReadAsTakenBackSaysNothingNew() {
        ConsentEntry read = new ConsentEntry("2026-02-01", "WRITTEN", List.of("SERVICE"), "", true);
        ConsentEntry wider = new ConsentEntry("2026-02-01", "WRITTEN", List.of("SERVICE", "EVENT"), "", false);

        assertThat(changed(new ContactEntry(null, null, null, null, null, AGREED))
                        .consent())
                .isNull();
        assertThat(changed(new ContactEntry(null, null, null, null, null, read)).consent())
                .isNull();
        assertThat(changed(new ContactEntry(null, null, null, null, null, wider))
                        .consent())
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'', CONSENT, 约走访, /purpose",
        "SERVICE, WHIM, 约走访, /basis",
        "SERVICE, CONSENT, ' ', /words",
        "SERVICE, CONSENT, '…', /words"
    })
    void aUseHasAPurposeAGroundAndWords(String purpose, String basis, String words, String pointer) {
        assertThatThrownBy(() -> ContactUse.typed(purpose, basis, words))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::pointer)
                                .containsExactly(pointer));
    }

    @Test
    void everyUseFitsIntoTheJournalWithItsPurposeAndGround() {
        String longest = "字".repeat(ContactReading.MOST);

        assertThat(Arrays.stream(ContactPurpose.values())
                        .flatMap(purpose -> Arrays.stream(LegalBasis.values())
                                .map(basis -> new ContactUse(purpose, basis, longest).told())))
                .allSatisfy(told -> assertThat(told.words()).endsWith(longest));
        assertThat(ContactUse.typed("SERVICE", "CONSENT", " 约走访 ").told().told())
                .isEqualTo("工作联系：走访服务（本人同意）：约走访");
    }

    private static ContactCheck fresh(ContactEntry entry) {
        return ContactCheck.of(entry, ContactDetails.NONE, null, TODAY, NOON, "lin");
    }

    private static ContactCheck changed(ContactEntry entry) {
        Consent consent = new Consent(
                LocalDate.of(2026, 2, 1),
                ConsentForm.WRITTEN,
                Set.of(ContactPurpose.SERVICE),
                null,
                NOON,
                "x",
                null,
                null);
        ContactPerson known = new ContactPerson(
                new UUID(0, 1), new UUID(0, 2), 0, "主任", new ContactPerson.Written(NOON, "x"), List.of(consent));
        return ContactCheck.of(entry, LIN, known, TODAY, NOON, "lin");
    }

    private static List<Fault> faults(ContactEntry entry) {
        try {
            fresh(entry);
            return List.of();
        } catch (ProblemException refused) {
            return refused.faults();
        }
    }
}
