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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.kernel.Fault;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TrackCode;

/** What people type about tracks, held against the rules; and what a signature covers. */
class TrackEntriesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final TrackCode SPACE = new TrackCode("commercial-space");
    private static final Instant NOON = Instant.parse("2026-11-28T04:00:00Z");

    @Test
    void aWindowIsReadWithItsDays() {
        WindowEntry entry = new WindowEntry(" 2024-01-01 ", "2027-01-01", "HIGH", " 发射工位\r\n快分完 ", "");

        assertThat(entry.checked(TODAY, Set.of()))
                .isEqualTo(new WindowEntry.Checked(
                        new TrackWindow(
                                LocalDate.of(2024, 1, 1), LocalDate.of(2027, 1, 1), Confidence.HIGH, "发射工位\n快分完"),
                        TODAY));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-02-30, 1999-12-31, -, -, 2100-01-01, /opens /closes /confidence /evidence /from",
                "2027-01-01, 2027-01-01, HIGH, words, -, /closes",
                "2027-01-01, -, SURE, words, -, /confidence",
                "-, -, HIGH, words, -, /confidence",
                "-, -, -, -, 2026-01-01, /evidence"
            })
    void everyFaultOfAWindowIsToldAtOnce(
            @Nullable String opens,
            @Nullable String closes,
            @Nullable String confidence,
            @Nullable String evidence,
            @Nullable String from,
            String pointers) {
        WindowEntry entry = new WindowEntry(opens, closes, confidence, evidence, from);

        assertThat(faults(TrackProblem.WINDOW_INVALID, () -> entry.checked(TODAY, Set.of())))
                .containsExactlyInAnyOrder(pointers.split(" "));
    }

    @Test
    void thatThereIsNoWindowNeedsAReasonOnly() {
        WindowEntry entry = new WindowEntry(null, "", null, "产能过剩，不再算窗口", "2026-12-01");

        WindowEntry.Checked checked = entry.checked(TODAY, Set.of());

        assertThat(checked.window().isOne()).isFalse();
        assertThat(checked.from()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(entry.isNothing()).isFalse();
        assertThat(new WindowEntry(null, null, "", " ", null).isNothing()).isTrue();
    }

    @Test
    void aSignatureCoversEveryPart() {
        TrackJudgement signed = TrackJudgement.signed(
                new UUID(0, 1), "bay", SPACE, said("2026 年不上桌就没有位置", new UUID(0, 2)), "director", NOON);

        assertThat(signed.isAsSigned()).isTrue();
        assertThat(List.of(
                        with(signed, "bay", SPACE, said("2026 年不上桌也有位置", new UUID(0, 2)), "director", NOON),
                        with(signed, "bay", SPACE, said(signed.words()), "director", NOON),
                        with(signed, "bay", SPACE, said(signed.words(), new UUID(0, 3)), "director", NOON),
                        with(signed, "ba", new TrackCode("ycommercial-space"), same(signed), "director", NOON),
                        with(signed, "bay", SPACE, same(signed), "office1", NOON),
                        with(signed, "bay", SPACE, same(signed), "director", NOON.plusNanos(1000))))
                .noneMatch(TrackJudgement::isAsSigned);
    }

    @Test
    void aJudgementHasWords() {
        assertThat(faults(TrackProblem.JUDGEMENT_INVALID, () -> TrackJudgement.said(" \n ", List.of(), Set.of())))
                .containsExactly("/words");
        assertThat(faults(
                        TrackProblem.JUDGEMENT_INVALID,
                        () -> TrackJudgement.said("窗".repeat(TrackJudgement.MOST + 1), List.of(), Set.of())))
                .containsExactly("/words");
        assertThat(TrackJudgement.said("一\r\n二", List.of(), Set.of()).words()).isEqualTo("一\n二");
    }

    @Test
    void aJudgementRestsOnWhatIsThereAndOnEachOnce() {
        UUID known = new UUID(0, 7);
        List<String> typed = List.of(known.toString(), known.toString());

        assertThat(TrackJudgement.said("看过", typed, Set.of(known)).sources()).containsExactly(known);
        assertThat(faults(
                        TrackProblem.JUDGEMENT_INVALID,
                        () -> TrackJudgement.said(
                                "", List.of(known.toString(), "x", new UUID(0, 8).toString()), Set.of(known))))
                .containsExactlyInAnyOrder("/words", "/sources/1", "/sources/2");
        assertThat(faults(
                        TrackProblem.WINDOW_INVALID,
                        () -> new WindowEntry(null, null, null, "看过", null, List.of(known.toString()))
                                .checked(TODAY, Set.of())))
                .containsExactly("/sources/0");
    }

    @Test
    void whatWasSeenWasNotSeenLaterThanToday() {
        assertThat(new WatchEntry.Typed("可回收火箭首飞", "成功入轨", "", "").checked(TODAY))
                .isEqualTo(new WatchEntry.Said("可回收火箭首飞", "成功入轨", null, TODAY));
        assertThat(faults(
                        TrackProblem.WATCH_INVALID,
                        () -> new WatchEntry.Typed("", "", "x".repeat(501), "2026-11-29").checked(TODAY)))
                .containsExactlyInAnyOrder("/title", "/words", "/source", "/seenOn");
    }

    private static TrackJudgement with(
            TrackJudgement signed, String bureau, TrackCode track, TrackJudgement.Said said, String by, Instant at) {
        return new TrackJudgement(signed.id(), bureau, track, said.words(), said.sources(), by, at, signed.digest());
    }

    private static TrackJudgement.Said said(String words, UUID... sources) {
        return new TrackJudgement.Said(words, List.of(sources));
    }

    private static TrackJudgement.Said same(TrackJudgement signed) {
        return new TrackJudgement.Said(signed.words(), signed.sources());
    }

    private static List<String> faults(TrackProblem problem, ThrowingCallable act) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, act);
        assertThat(refused.type()).isEqualTo(problem);
        refused.faults()
                .forEach(fault -> assertThat(fault.detail().in(Locale.ENGLISH)).doesNotContain("{"));
        return refused.faults().stream().map(Fault::pointer).toList();
    }
}
