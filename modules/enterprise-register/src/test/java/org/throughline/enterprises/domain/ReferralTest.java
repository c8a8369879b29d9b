package org.throughline.enterprises.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.enterprises.Firms;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.Fault;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.Uscc;

class ReferralTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 6);

    @ParameterizedTest
    @CsvSource({
        "OPEN, ACCEPTED ANSWERED RETURNED WITHDRAWN",
        "ACCEPTED, ANSWERED RETURNED",
        "ANSWERED, ''",
        "RETURNED, ''",
        "WITHDRAWN, ''"
    })
    void aReferralGoesTheseWaysAndNoOthers(ReferralState from, String ways) {
        Referral known = in(from);

        for (ReferralState to : ReferralState.values()) {
            if (List.of(ways.split(" ", -1)).contains(to.name())) {
                Referral moved = known.moved(to, Firms.NOON);
                assertThat(moved.state()).isEqualTo(to);
                assertThat(moved.version()).isEqualTo(known.version() + 1);
                assertThat(moved.overAt() != null).isEqualTo(to != ReferralState.ACCEPTED);
            } else {
                ReferralProblem refusal = from == ReferralState.OPEN || from == ReferralState.ACCEPTED
                        ? ReferralProblem.ACCEPTED
                        : ReferralProblem.OVER;
                assertThatThrownBy(() -> known.moved(to, Firms.NOON))
                        .as("%s to %s", from, to)
                        .isInstanceOfSatisfying(
                                ProblemException.class,
                                problem -> assertThat(problem.type()).isEqualTo(refusal));
            }
        }
    }

    @Test
    void onlyTheSenderWithdrawsAndOnlyTheReceiverDoesTheRest() {
        assertThat(in(ReferralState.OPEN).mover(ReferralState.WITHDRAWN)).isEqualTo("a");
        for (ReferralState state : List.of(ReferralState.ACCEPTED, ReferralState.ANSWERED, ReferralState.RETURNED)) {
            assertThat(in(ReferralState.OPEN).mover(state)).isEqualTo("b");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, 2026-03-06, false",
        "OPEN, 2026-03-07, true",
        "ACCEPTED, 2026-03-07, true",
        "ANSWERED, 2026-03-07, false",
        "WITHDRAWN, 2027-03-07, false"
    })
    void itIsLateFromTheDayAfterTheLastOneAsLongAsNobodyAnswered(ReferralState state, LocalDate day, boolean late) {
        assertThat(in(state).overdueOn(day)).isEqualTo(late);
    }

    @Test
    void everyFaultOfAnEntryIsToldAtOnce() {
        ReferralEntry entry = new ReferralEntry("c", "nobody", " ", "a\u0000", "x".repeat(501), "61");

        assertThatThrownBy(() -> entry.checked(List.of("a"), Set.of("a", "b")))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.type()).isEqualTo(ReferralProblem.INVALID);
                    assertThat(refused.faults())
                            .extracting(Fault::pointer)
                            .containsExactly("/from", "/to", "/asked", "/reason", "/promised", "/workingDays");
                });
    }

    @Test
    void whoActsForOneOrganisationNeedNotNameItAndTheUsualTermIsFiveDays() {
        ReferralEntry entry = new ReferralEntry(null, "b", " 看看 ", "归他们管", " ", "");

        ReferralEntry.Checked checked = entry.checked(List.of("a"), Set.of("a", "b"));

        assertThat(checked).isEqualTo(new ReferralEntry.Checked("a", "b", new Referral.Matter("看看", "归他们管", null), 5));
    }

    @Test
    void nobodyRefersToThemselvesNorLeavesOpenInWhoseNameTheyAct() {
        ReferralEntry own = new ReferralEntry("a", "a", "看看", "归他们管", null, "5");
        ReferralEntry open = new ReferralEntry("", "b", "看看", "归他们管", null, "5");

        assertThatThrownBy(() -> own.checked(List.of("a"), Set.of("a", "b")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("/to");
        assertThatThrownBy(() -> open.checked(List.of("a", "c"), Set.of("a", "b", "c")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("/from");
    }

    private static Referral in(ReferralState state) {
        Instant over = state.over() ? Firms.NOON : null;
        return new Referral(
                UUID.fromString("0197a1f0-4c6e-7b1a-9d2e-5f1c3a7b8d90"),
                new FirmInPlace(
                        UUID.fromString("0197a1f0-4c6e-7b1a-9d2e-5f1c3a7b8d91"),
                        Uscc.of(Firms.CODE),
                        "企业",
                        new DivisionCode("330303"),
                        null),
                3,
                "a",
                "b",
                new Referral.Matter("看看", "归他们管", null),
                new Referral.Term(5, DUE),
                state,
                new ReferralStep(0, ReferralState.OPEN, Firms.NOON, "lin", "a", null),
                over);
    }
}
