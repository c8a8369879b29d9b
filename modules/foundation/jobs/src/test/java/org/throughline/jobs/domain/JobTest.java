package org.throughline.jobs.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.directory.Reach;
import org.throughline.directory.Standing;
import org.throughline.directory.Standings;
import org.throughline.jobs.JobProblem;
import org.throughline.jobs.JobProgress;
import org.throughline.jobs.JobState;
import org.throughline.jobs.JobSummary;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.ProblemException;

class JobTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Asker OFFICER = new Asker("officer31", Standing.Kind.PERSON, "3处干部", null);

    @Test
    void aJobThatWaitsIsCancelledAtOnceAndOneThatRunsAtItsNextCheck() {
        assertThat(job(JobState.QUEUED, false).cancelling()).isEqualTo(Job.Cancelling.AT_ONCE);
        assertThat(job(JobState.RUNNING, false).cancelling()).isEqualTo(Job.Cancelling.AT_NEXT_CHECK);
        assertThat(job(JobState.RUNNING, true).cancelling()).isEqualTo(Job.Cancelling.ASKED_ALREADY);
    }

    @ParameterizedTest
    @EnumSource(
            value = JobState.class,
            names = {"DONE", "FAILED", "CANCELLED"})
    void aJobThatIsOverIsNotCancelled(JobState state) {
        assertThat(state.isOver()).isTrue();
        assertThatThrownBy(() -> job(state, false).cancelling())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type()).isEqualTo(JobProblem.OVER));
    }

    @ParameterizedTest
    @EnumSource(
            value = JobState.class,
            names = {"QUEUED", "RUNNING", "DONE"})
    void onlyWhatFailedOrWasCancelledIsRetried(JobState state) {
        assertThatThrownBy(() -> job(state, false).checkRetriable())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type()).isEqualTo(JobProblem.NOT_STOPPED));
        job(JobState.FAILED, false).checkRetriable();
        job(JobState.CANCELLED, false).checkRetriable();
    }

    @Test
    void thePaceIsToldWhileTheJobRunsAndNotAfterwards() {
        assertThat(job(JobState.RUNNING, false).summary(NOON.plusSeconds(10)).pace())
                .isNotNull();
        assertThat(job(JobState.QUEUED, false).summary(NOON.plusSeconds(10)).pace())
                .isNull();
        assertThat(job(JobState.DONE, false).summary(NOON.plusSeconds(10)).progress())
                .isEqualTo(new JobProgress("unit.rows", 1_000, 2_000L));
    }

    @Test
    void aClientHasNoMoreRightsThanTheTokenItAskedWithAndNoneThatItLost() {
        Standing then = client("enterprises:read", "enterprises:write", "admin:read")
                .limitedTo(Set.of("enterprises:read", "enterprises:write"));
        Standing now = client("enterprises:read", "admin:read");

        Standing running = Asker.of(then).standing(only(now)).orElseThrow();

        assertThat(running.rights()).containsExactly("enterprises:read");
    }

    @Test
    void aPersonHasTheRightsOfToday() {
        Asker asker = Asker.of(person("enterprises:read"));

        assertThat(asker.standing(only(person("enterprises:write")))
                        .orElseThrow()
                        .rights())
                .containsExactly("enterprises:write");
        assertThat(asker.standing(only(null))).isEmpty();
    }

    @Test
    void aClientAndAPersonOfOneNameAreTwo() {
        assertThat(Asker.of(client("admin:read")).is(person("admin:read"))).isFalse();
        assertThat(Asker.of(client("admin:read")).is(client())).isTrue();
        assertThat(Asker.of(client("admin:read")).standing(only(person("admin:read"))))
                .isEmpty();
    }

    private static Job job(JobState state, boolean cancelAsked) {
        Course course = Course.begun(new JobProgress("unit.rows", 0, 2_000L), NOON)
                .next(new JobProgress("unit.rows", 1_000, 2_000L), NOON.plusSeconds(10));
        return new Job(
                new UUID(0, 7),
                3,
                "enterprise-import",
                OFFICER,
                state,
                cancelAsked,
                new JobSummary.Times(NOON, null, null),
                1,
                course,
                null,
                null);
    }

    private static Standing client(String... rights) {
        return standing(Standing.Kind.SYSTEM, rights);
    }

    private static Standing person(String... rights) {
        return standing(Standing.Kind.PERSON, rights);
    }

    private static Standing standing(Standing.Kind kind, String... rights) {
        Map<String, Reach> reaches = new java.util.HashMap<>();
        for (String right : rights) {
            reaches.put(right, Reach.EVERYWHERE);
        }
        BilingualText words = new BilingualText("龙湾", "Longwan");
        return new Standing("longwan", kind, words, words, reaches);
    }

    /** Nobody but this one. */
    private static Standings only(@Nullable Standing somebody) {
        return new Standings() {
            @Override
            public Optional<Standing> person(String account) {
                return of(Standing.Kind.PERSON, account);
            }

            @Override
            public Optional<Standing> client(String name) {
                return of(Standing.Kind.SYSTEM, name);
            }

            private Optional<Standing> of(Standing.Kind kind, String name) {
                return Optional.ofNullable(somebody)
                        .filter(known -> known.kind() == kind && known.name().equals(name));
            }
        };
    }
}
