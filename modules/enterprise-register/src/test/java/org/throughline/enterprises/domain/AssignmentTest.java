package org.throughline.enterprises.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.enterprises.Firms;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.Fault;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.Uscc;

class AssignmentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @CsvSource({"2026-02-28, false", "2026-03-01, true", "2026-03-09, true", "2026-03-10, false"})
    void aPersonServesFromTheFirstDayUpToTheLastButNotOnIt(LocalDate day, boolean serves) {
        Assignment ended = from(TODAY).ended(TODAY.plusDays(9), Firms.NOON, "chen", "调岗", true);

        assertThat(ended.on(day)).isEqualTo(serves);
        assertThat(from(TODAY).on(TODAY.plusYears(9))).isTrue();
    }

    @Test
    void whatEndsBeforeItBeginsServesOnNoDay() {
        Assignment future = from(TODAY.plusDays(5));

        Assignment ended = future.ended(TODAY, Firms.NOON, "chen", "取消", false);

        assertThat(ended.end()).isNotNull();
        assertThat(ended.on(TODAY.plusDays(5))).isFalse();
        assertThat(future.freeFrom(TODAY)).isEqualTo(TODAY.plusDays(5));
        assertThat(ended.version()).isEqualTo(future.version() + 1);
        assertThatThrownBy(() -> ended.ended(TODAY, Firms.NOON, "chen", "再来", false))
                .isInstanceOfSatisfying(
                        ProblemException.class, over -> assertThat(over.type()).isEqualTo(AssignmentProblem.OVER));
    }

    @Test
    void everyFaultIsToldAtOnce() {
        AssignmentEntry entry = new AssignmentEntry("c", " ", "2026-02-30", "a\u0000");

        assertFaults(() -> entry.checked(List.of("a"), TODAY), "/organisation", "/person", "/from", "/reason");
        assertFaults(() -> new AssignmentEntry(null, "x", "2027-03-03", null).checked(List.of("a"), TODAY), "/from");
        assertFaults(() -> AssignmentEntry.reason(" ", "huang", "huang"), "/to", "/reason");
        assertFaults(() -> AssignmentEntry.reason("x".repeat(501), null, null), "/reason");
    }

    @Test
    void whoActsForOneOrganisationNeedNotNameItAndItBeginsToday() {
        assertThat(new AssignmentEntry("", " huang ", "", " ").checked(List.of("a"), TODAY))
                .isEqualTo(new AssignmentEntry.Checked("a", "huang", TODAY, null));
        assertFaults(() -> new AssignmentEntry("", "huang", "", "").checked(List.of("a", "b"), TODAY), "/organisation");
    }

    private static void assertFaults(Runnable act, String... pointers) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.type()).isEqualTo(AssignmentProblem.INVALID);
            assertThat(refused.faults()).extracting(Fault::pointer).containsExactly(pointers);
        });
    }

    private static Assignment from(LocalDate day) {
        return new Assignment(
                UUID.fromString("0197a1f0-4c6e-7b1a-9d2e-5f1c3a7b8d90"),
                new FirmInPlace(
                        UUID.fromString("0197a1f0-4c6e-7b1a-9d2e-5f1c3a7b8d91"),
                        Uscc.of(Firms.CODE),
                        "企业",
                        new DivisionCode("330303"),
                        null),
                2,
                "a",
                "huang",
                day,
                null,
                null,
                Firms.NOON,
                "lin",
                null);
    }
}
