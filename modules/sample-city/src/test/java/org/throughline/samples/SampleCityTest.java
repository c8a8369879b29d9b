package org.throughline.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.enterprises.FirmRecord;

class SampleCityTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    /** Changes whenever a table or a draw does: then look at the calibration again and write the new one here. */
    private static final String FINGERPRINT = "5d75514302c0747eb2ee06dc3fcd679fd9d76d7e47e08615fa0ea10a122366a8";

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void putTheMachineBack() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void theShippedCityIsTheSameOnEveryMachine() {
        String fingerprint = fingerprint(SampleCity.of(SampleCity.SEED, DAY).firms(600, 60));

        assertThat(fingerprint).isEqualTo(FINGERPRINT);
    }

    @Test
    void neitherLanguageNorTimeZoneOfTheMachineChangesTheCity() {
        Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

        String fingerprint = fingerprint(SampleCity.of(SampleCity.SEED, DAY).firms(600, 60));

        assertThat(fingerprint).isEqualTo(FINGERPRINT);
    }

    @Test
    void aFirmDoesNotDependOnHowManyAreAskedFor() {
        SampleCity city = SampleCity.of(SampleCity.SEED, DAY);

        List<FirmRecord> few = city.firms(40, 7).toList();
        List<FirmRecord> many = city.firms(400, 50).toList();

        assertThat(few.subList(0, 40)).isEqualTo(many.subList(0, 40));
        assertThat(few.subList(40, 47)).isEqualTo(many.subList(400, 407));
    }

    @Test
    void firmsAreMadeOnlyWhenTheyAreTaken() {
        AtomicInteger made = new AtomicInteger();

        SampleCity.of(SampleCity.SEED, DAY)
                .firms(43_200_000, 0)
                .peek(firm -> made.incrementAndGet())
                .limit(5)
                .forEach(firm -> assertThat(firm.generated()).isTrue());

        assertThat(made).hasValue(5);
    }

    @Test
    void anotherSeedGivesAnotherCity() {
        String other = fingerprint(SampleCity.of(SampleCity.SEED + 1, DAY).firms(600, 60));

        assertThat(other).isNotEqualTo(FINGERPRINT);
    }

    @Test
    void onlyTheDatesAndTheIdentitiesFollowTheReferenceDay() {
        FirmRecord now =
                SampleCity.of(SampleCity.SEED, DAY).firms(1, 0).findFirst().orElseThrow();

        FirmRecord then = SampleCity.of(SampleCity.SEED, DAY.minusYears(1))
                .firms(1, 0)
                .findFirst()
                .orElseThrow();

        assertThat(then.uscc()).isEqualTo(now.uscc());
        assertThat(then.name()).isEqualTo(now.name());
        assertThat(then.facts()).hasSameSizeAs(now.facts());
        assertThat(then.id()).isNotEqualTo(now.id());
    }

    @Test
    void onNewYearsDayNothingIsKnownOfTheFuture() {
        LocalDate newYear = LocalDate.of(2027, 1, 1);

        Stream<FirmRecord> firms = SampleCity.of(SampleCity.SEED, newYear).firms(300, 30);

        assertThat(firms.flatMap(firm -> firm.facts().stream())).allSatisfy(fact -> {
            assertThat(fact.asOf()).isBefore(newYear);
            assertThat(fact.recordedAt()).isBeforeOrEqualTo("2026-12-31T16:00:00Z");
        });
    }

    @Test
    void aCityOfLessThanNoFirmsIsRefused() {
        SampleCity city = SampleCity.of(SampleCity.SEED, DAY);

        assertThatThrownBy(() -> city.firms(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> city.firms(0, 43_200_001)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String fingerprint(Stream<FirmRecord> firms) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            firms.forEach(firm -> digest.update(firm.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
