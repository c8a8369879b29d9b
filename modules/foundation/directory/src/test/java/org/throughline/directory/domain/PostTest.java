package org.throughline.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.throughline.directory.DirectoryProblem;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Period;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.ProblemType;

class PostTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final Account LAN = new Account(new UUID(0, 1), "lan", new BilingualText("周岚", "Zhou Lan"), "kept");
    private static final Post.Decider SECURITY = new Post.Decider("security", Optional.of(new UUID(0, 9)));

    private final Post post = Post.proposedFor(
            LAN,
            new UUID(0, 2),
            new Post.Terms(
                    new UUID(0, 3),
                    new BilingualText("干部", "Officer"),
                    Period.since(MARCH),
                    null,
                    Set.of("enterprises:read"),
                    Bounds.OWN),
            "system",
            NOON);

    @Test
    void aPostCountsOnceAnotherAdministratorHasApprovedIt() {
        assertThat(post.state()).isEqualTo(PostState.PROPOSED);

        post.approve(SECURITY, NOON);

        assertThat(post.state()).isEqualTo(PostState.APPROVED);
        assertThat(refusal(() -> post.approve(SECURITY, NOON))).isEqualTo(DirectoryProblem.ALREADY_DECIDED);
        assertThat(refusal(() -> post.refuse(SECURITY, NOON, "改主意了"))).isEqualTo(DirectoryProblem.ALREADY_DECIDED);
    }

    @Test
    void neitherWhoProposedItNorWhoIsToHoldItDecides() {
        assertThat(refusal(() -> post.approve(new Post.Decider("system", Optional.of(new UUID(0, 8))), NOON)))
                .isEqualTo(DirectoryProblem.OWN_PROPOSAL);
        assertThat(refusal(() -> post.approve(new Post.Decider("lan", Optional.of(new UUID(0, 1))), NOON)))
                .isEqualTo(DirectoryProblem.OWN_PROPOSAL);
        assertThat(post.state()).isEqualTo(PostState.PROPOSED);
    }

    @Test
    void aRefusedPostKeepsTheReason() {
        post.refuse(SECURITY, NOON, "没有调令");

        assertThat(post.state()).isEqualTo(PostState.REFUSED);
        assertThat(post.reason()).contains("没有调令");
    }

    @Test
    void anApprovedPostEndsOnADayAndCountsUntilThen() {
        post.approve(SECURITY, NOON);

        post.end(MARCH.plusDays(10), "system", NOON, "调离");

        assertThat(post.state()).isEqualTo(PostState.APPROVED);
        assertThat(post.terms().valid()).isEqualTo(new Period(MARCH, MARCH.plusDays(10)));
        assertThat(refusal(() -> post.end(MARCH.plusDays(10), "system", NOON, "再来")))
                .isEqualTo(DirectoryProblem.ALREADY_DECIDED);
    }

    @Test
    void aPostThatHasNotBegunByThenNeverDoes() {
        post.approve(SECURITY, NOON);

        post.end(MARCH, "system", NOON, "不来了");

        assertThat(post.state()).isEqualTo(PostState.REFUSED);
    }

    @Test
    void aProposalCanBeWithdrawnByWhoeverMadeIt() {
        post.end(MARCH.plusDays(3), "system", NOON, "写错了");

        assertThat(post.state()).isEqualTo(PostState.REFUSED);
    }

    private static ProblemType refusal(ThrowingCallable act) {
        return catchThrowableOfType(ProblemException.class, act).type();
    }
}
