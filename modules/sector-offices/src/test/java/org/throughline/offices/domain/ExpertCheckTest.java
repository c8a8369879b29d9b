package org.throughline.offices.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Period;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TrackCode;
import org.throughline.personal.LegalBasis;

/** What is typed of experts, what they explain and who learns from them, held against the rules. */
class ExpertCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Instant NOON = Instant.parse("2026-11-28T04:00:00Z");
    private static final TrackCode CHIPS = new TrackCode("semiconductors");
    private static final Surroundings AROUND = new Surroundings(Set.of(CHIPS), Set.of("officer21", "office2"), TODAY);
    private static final ExpertEntry.Agreed AGREED =
            new ExpertEntry.Agreed("2026-11-01", "WRITTEN", List.of("EXPLANATION"), "", false);

    @Test
    void everyFaultOfANewExpertIsToldAtOnceAndNoneRepeatsWhoItIs() {
        ExpertEntry nothing = new ExpertEntry(
                "",
                "123",
                "不是邮箱",
                " ",
                "x".repeat(51),
                List.of(),
                List.of("no-track"),
                List.of("PRICE"),
                "",
                "nobody",
                "2026-11-29",
                "2026-13-01",
                null);

        assertThat(faults(ExpertProblem.INVALID, () -> check(nothing, null)))
                .containsExactlyInAnyOrder(
                        "/name",
                        "/phone",
                        "/email",
                        "/institution",
                        "/title",
                        "/fields",
                        "/tracks/0",
                        "/topics",
                        "/contact",
                        "/since",
                        "/until",
                        "/consent");
    }

    @Test
    void anExpertIsKeptAsTypedInOneForm() {
        ExpertCheck said = check(entry("示例专家", "０577-8888 1234", AGREED), null);

        assertThat(said.details().name()).isEqualTo("示例专家");
        assertThat(said.profile().fields()).containsExactly("光刻", "封装");
        assertThat(said.profile().period()).isEqualTo(Period.since(TODAY));
        assertThat(said.consent()).isNotNull();
        assertThat(said.profile().topics()).containsExactly(ExpertTopic.STATE, ExpertTopic.ROUTES);
    }

    @Test
    void nobodyIsEnteredWhoCannotBeReachedOrDidNotAgree() {
        assertThat(faults(ExpertProblem.INVALID, () -> check(entry("示例专家", "", AGREED), null)))
                .containsExactly("/phone");
        assertThat(faults(ExpertProblem.INVALID, () -> check(entry("示例专家", "15400001234", null), null)))
                .containsExactly("/consent");
    }

    @Test
    void whatIsHiddenStaysAndWhoLeftMayStillStandAsContact() {
        ExpertDetails kept = new ExpertDetails("示例专家", "15400001234", null);
        Expert known = expert(check(entry("示例专家", "15400001234", AGREED), null), "gone");
        ExpertEntry same = new ExpertEntry(
                "****",
                null,
                null,
                "示例大学",
                null,
                List.of("光刻"),
                List.of("semiconductors"),
                List.of("STATE"),
                null,
                "gone",
                null,
                null,
                null);

        ExpertCheck said = ExpertCheck.of(same, kept, known, AROUND, NOON, "director");

        assertThat(said.details()).isEqualTo(kept);
        assertThat(said.consent()).isNull();
        assertThat(said.profile().contact()).isEqualTo("gone");
    }

    @Test
    void aConsentHoldsForItsPurposeUntilItsEndAndNotOnceWithdrawn() {
        ExpertEntry.Agreed until =
                new ExpertEntry.Agreed("2026-11-01", "ORAL", List.of("CONSULTATION"), "2026-12-01", false);
        Expert expert = expert(check(entry("示例专家", "15400001234", until), null), "officer21");

        assertThat(expert.agreesTo(ExpertPurpose.CONSULTATION, LocalDate.of(2026, 11, 30)))
                .isTrue();
        assertThat(expert.agreesTo(ExpertPurpose.CONSULTATION, LocalDate.of(2026, 12, 1)))
                .isFalse();
        assertThat(expert.agreesTo(ExpertPurpose.EVENT, TODAY)).isFalse();
        ExpertConsent withdrawn = expert.consents().get(0).withdrawn(NOON, "office2");
        assertThat(withdrawn.holdsOn(TODAY)).isFalse();
    }

    @Test
    void aUseSaysWhatForOnWhatGroundAndInWords() {
        assertThat(faults(ExpertProblem.USE_INVALID, () -> ExpertUse.typed("", null, "。")))
                .containsExactlyInAnyOrder("/purpose", "/basis", "/words");
        assertThat(ExpertUse.typed("EVENT", "PUBLISHED", "邀请参加论坛"))
                .isEqualTo(new ExpertUse(ExpertPurpose.EVENT, LegalBasis.PUBLISHED, "邀请参加论坛"));
        assertThat(ExpertUse.typed("EVENT", "CONSENT", "x".repeat(ExpertUse.MOST))
                        .told()
                        .words())
                .hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void aSessionWasHeldBeforeTomorrowWithSomebodyOfUs() {
        assertThat(faults(
                        ExpertProblem.SESSION_INVALID,
                        () -> new ExpertSession.Entry("x", "2026-11-29", List.of("nobody"), "", "x".repeat(501))
                                .checked(AROUND)))
                .containsExactlyInAnyOrder("/track", "/heldOn", "/participants/0", "/words", "/follows");
        assertThat(faults(
                        ExpertProblem.SESSION_INVALID,
                        () -> new ExpertSession.Entry("semiconductors", "", List.of(), "讲了", "").checked(AROUND)))
                .containsExactly("/participants");
        assertThat(new ExpertSession.Entry("semiconductors", "", List.of("office2", "office2"), "讲了", "")
                        .checked(AROUND))
                .isEqualTo(new ExpertSession.Said(CHIPS, TODAY, List.of("office2"), "讲了", null));
    }

    @Test
    void aPairingEndsWithinItsTimeAndAtTheLatestWithTheExpert() {
        ExpertPairing pairing = pairing(TODAY.minusDays(10), TODAY.plusDays(10));

        assertThat(pairing.ended("", TODAY, "office2", NOON).said().to()).isEqualTo(TODAY);
        for (String day :
                List.of(TODAY.minusDays(11).toString(), TODAY.plusDays(11).toString())) {
            assertThat(faults(ExpertProblem.PAIRING_INVALID, () -> pairing.ended(day, TODAY, "office2", NOON)))
                    .containsExactly("/to");
        }
        assertThat(pairing.over(TODAY, "office2", NOON).said().to()).isEqualTo(TODAY);
        ExpertPairing ahead = pairing(TODAY.plusDays(3), null).over(TODAY, "office2", NOON);
        assertThat(ahead.said().to()).isEqualTo(TODAY.plusDays(3));
        assertThat(ahead.holdsOn(TODAY.plusDays(3))).isFalse();
        assertThat(pairing(TODAY.minusDays(9), TODAY.minusDays(2))
                        .over(TODAY, "office2", NOON)
                        .said()
                        .to())
                .isEqualTo(TODAY.minusDays(2));
    }

    @Test
    void everyFaultOfAPairingIsToldAtOnce() {
        assertThat(faults(
                        ExpertProblem.PAIRING_INVALID,
                        () -> new ExpertPairing.Entry("x", null, "2026-12-02", "2026-12-02").checked(AROUND)))
                .containsExactlyInAnyOrder("/track", "/officer", "/to");
    }

    private static ExpertPairing pairing(LocalDate from, @Nullable LocalDate to) {
        ExpertPairing.Said said = new ExpertPairing.Said(CHIPS, "officer21", from, to);
        return new ExpertPairing(new UUID(0, 1), new UUID(0, 2), 0, said, "office2", NOON, null);
    }

    private static Expert expert(ExpertCheck said, String contact) {
        ExpertProfile profile = said.profile();
        ExpertProfile kept = new ExpertProfile(
                profile.institution(),
                profile.title(),
                profile.fields(),
                profile.tracks(),
                profile.topics(),
                profile.interests(),
                contact,
                profile.period());
        ExpertConsent consent = said.consent();
        return new Expert(new UUID(0, 2), 0, kept, NOON, "director", consent == null ? List.of() : List.of(consent));
    }

    private static ExpertEntry entry(String name, String phone, ExpertEntry.@Nullable Agreed agreed) {
        return new ExpertEntry(
                name,
                phone,
                "",
                "示例大学",
                "教授",
                List.of("光刻", " 封装 ", "光刻"),
                List.of("semiconductors"),
                List.of("ROUTES", "STATE"),
                "",
                "officer21",
                "",
                "",
                agreed);
    }

    private static ExpertCheck check(ExpertEntry entry, @Nullable Expert known) {
        return ExpertCheck.of(entry, ExpertDetails.NONE, known, AROUND, NOON, "director");
    }

    private static List<String> faults(ExpertProblem problem, ThrowingCallable act) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, act);
        assertThat(refused.type()).isEqualTo(problem);
        refused.faults()
                .forEach(fault -> assertThat(fault.detail().in(Locale.ENGLISH)).doesNotContain("{", "123", "不是邮箱"));
        return refused.faults().stream().map(Fault::pointer).toList();
    }
}
