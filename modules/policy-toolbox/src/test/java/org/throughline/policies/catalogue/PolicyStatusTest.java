package org.throughline.policies.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.Period;

/** From where a version can go where, and what a day makes of it. */
class PolicyStatusTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final Period ONE_YEAR = Period.ofYear(2026);

    @Test
    void theWayFromDraftToRepealedHasTheseStepsAndNoOthers() {
        List<String> steps = Arrays.stream(PolicyStatus.values())
                .flatMap(from -> from.next().stream().map(to -> from + " " + to))
                .sorted()
                .toList();

        assertThat(steps)
                .containsExactly(
                        "CONSULTATION DRAFT",
                        "CONSULTATION REVIEW",
                        "DRAFT CONSULTATION",
                        "DRAFT REVIEW",
                        "ISSUED REPEALED",
                        "ISSUED SUSPENDED",
                        "REVIEW DRAFT",
                        "REVIEW ISSUED",
                        "SUSPENDED ISSUED",
                        "SUSPENDED REPEALED");
    }

    @Test
    void whatIsIssuedExpiresOnTheDayAfterItsLast() {
        LocalDate last = LocalDate.of(2026, 12, 31);

        assertThat(PolicyStatus.ISSUED.on(last, ONE_YEAR)).isEqualTo(PolicyStatus.ISSUED);
        assertThat(PolicyStatus.ISSUED.on(last.plusDays(1), ONE_YEAR)).isEqualTo(PolicyStatus.EXPIRED);
        assertThat(PolicyStatus.SUSPENDED.on(last.plusDays(1), ONE_YEAR)).isEqualTo(PolicyStatus.EXPIRED);
        assertThat(PolicyStatus.ISSUED.on(last.plusYears(50), Period.since(START)))
                .isEqualTo(PolicyStatus.ISSUED);
    }

    @Test
    void whatWasNeverIssuedDoesNotExpire() {
        for (PolicyStatus status : List.of(PolicyStatus.DRAFT, PolicyStatus.REVIEW, PolicyStatus.REPEALED)) {
            assertThat(status.on(LocalDate.of(2030, 1, 1), ONE_YEAR)).isEqualTo(status);
        }
    }
}
