package org.throughline.directory.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.directory.DirectoryProblem;
import org.throughline.directory.SecondFactors.Offer;
import org.throughline.directory.SecretSeal;
import org.throughline.directory.domain.TimeCode;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.ProblemType;
import org.throughline.testkit.MovingClock;

class SecondFactorServiceTest {

    private final MovingClock clock = new MovingClock(Instant.parse("2026-03-01T04:00:00Z"));
    private final InMemoryFactorStore store = new InMemoryFactorStore();
    private final List<JournalEntry> journal = new ArrayList<>();
    private final SecondFactorService factors = with("optional");

    @Test
    void aSecretThatWasNotConfirmedIsNoSecondFactor() {
        Offer offer = factors.offer("lan");

        assertThat(factors.has("lan")).isFalse();
        assertThat(factors.offered("lan")).isEqualTo(offer);
        assertThat(offer.text()).matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
        assertThat(offer.address())
                .isEqualTo("otpauth://totp/Throughline:lan?secret="
                        + offer.text().replace(" ", "") + "&issuer=Throughline&algorithm=SHA1&digits=6&period=30");
        assertThat(refusal("lan", code(0))).isEqualTo(DirectoryProblem.FACTOR_WRONG);
    }

    @Test
    void aCodeOfTheAppPutsItIntoForceAndIsNotTakenAgain() {
        factors.offer("lan");
        String first = code(0);

        List<String> recovery = factors.confirm("lan", first);

        assertThat(factors.has("lan")).isTrue();
        assertThat(recovery)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(c -> c.matches("([A-Z2-7]{4} ){5}[A-Z2-7]{4}"));
        assertThat(journal).map(JournalEntry::kind).containsExactly("second-factor-set");
        assertThat(refusal("lan", first)).isEqualTo(DirectoryProblem.FACTOR_WRONG);
        clock.forward(Duration.ofSeconds(30));
        factors.check("lan", code(0));
        assertThat(refusal("lan", code(0))).isEqualTo(DirectoryProblem.FACTOR_WRONG);
    }

    @Test
    void aWrongCodePutsNothingIntoForce() {
        factors.offer("lan");

        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> factors.confirm("lan", other(code(0))));

        assertThat(refused.type()).isEqualTo(DirectoryProblem.FACTOR_WRONG);
        assertThat(refused.faults()).extracting("pointer").containsExactly("/code");
        assertThat(factors.has("lan")).isFalse();
    }

    @Test
    void aRecoveryCodeWorksOnceHoweverItIsTyped() {
        factors.offer("lan");
        String spare = factors.confirm("lan", code(0)).get(3);

        factors.check("lan", spare.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));

        assertThat(factors.recoveryCodes("lan")).isEqualTo(9);
        assertThat(refusal("lan", spare)).isEqualTo(DirectoryProblem.FACTOR_WRONG);
        assertThat(store.digests).noneMatch(digest -> digest.contains(spare.replace(" ", "")));
    }

    @Test
    void afterSixWrongCodesTheRightOneMustWaitToo() {
        inForce();
        for (int i = 0; i < 6; i++) {
            assertThat(refusal("lan", other(code(0)))).isEqualTo(DirectoryProblem.FACTOR_WRONG);
        }

        assertThat(refusal("lan", code(0))).isEqualTo(DirectoryProblem.TOO_MANY_ATTEMPTS);
        clock.forward(Duration.ofSeconds(1));
        factors.check("lan", code(0));
        assertThat(store.failed).isZero();
    }

    @Test
    void anotherSecretTakesThePlaceOfTheOneInForceOnlyWhenItIsConfirmed() {
        inForce();
        byte[] old = store.secret("lan");
        factors.offer("lan");
        factors.check("lan", TimeCode.of(old, TimeCode.step(clock.instant()), 6));
        clock.forward(Duration.ofSeconds(30));

        factors.confirm("lan", code(0));

        clock.forward(Duration.ofSeconds(30));
        assertThat(refusal("lan", TimeCode.of(old, TimeCode.step(clock.instant()), 6)))
                .isEqualTo(DirectoryProblem.FACTOR_WRONG);
        factors.check("lan", code(0));
    }

    @Test
    void whatTheHouseRequiresIsNotTakenAwayAndWhatItSwitchesOffIsNotAskedFor() {
        inForce();

        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> with("required").remove("lan"));
        boolean asked = with("off").has("lan");
        factors.remove("lan");

        assertThat(refused.type()).isEqualTo(DirectoryProblem.FACTOR_NEEDED);
        assertThat(asked).isFalse();
        assertThat(factors.has("lan")).isFalse();
        assertThat(factors.recoveryCodes("lan")).isZero();
    }

    private void inForce() {
        factors.offer("lan");
        factors.confirm("lan", code(0));
        clock.forward(Duration.ofSeconds(30));
    }

    private ProblemType refusal(String account, String code) {
        return catchThrowableOfType(ProblemException.class, () -> factors.check(account, code))
                .type();
    }

    /** What the app shows that has the secret shown last. */
    private String code(int stepsOff) {
        return TimeCode.of(store.shown("lan"), TimeCode.step(clock.instant()) + stepsOff, 6);
    }

    private static String other(String code) {
        return (code.charAt(0) == '9' ? '0' : '9') + code.substring(1);
    }

    private SecondFactorService with(String policy) {
        return new SecondFactorService(
                store, new FactorChange(store, journal::add), new Plain(), new FactorPolicy(policy), clock);
    }

    /** Seals nothing: that is another's test. */
    static final class Plain implements SecretSeal {

        @Override
        public String seal(byte[] secret, String owner) {
            return owner + "$" + HexFormat.of().formatHex(secret);
        }

        @Override
        public byte[] open(String sealed, String owner) {
            assertThat(sealed).startsWith(owner + "$");
            return HexFormat.of()
                    .parseHex(new String(sealed.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                            .substring(owner.length() + 1));
        }
    }
}
