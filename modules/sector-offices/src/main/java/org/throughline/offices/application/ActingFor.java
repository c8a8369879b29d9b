package org.throughline.offices.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.CurrentConfiguration;
import org.throughline.directory.OwnStanding;
import org.throughline.directory.Standing;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.WorkingCalendar;
import org.throughline.offices.domain.OfficesProblem;
import org.throughline.offices.domain.PlanRecord;

/** Which bureaus there are, on which day it is, and for which of them the caller may act. */
@ApplicationScoped
public class ActingFor {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String PROJECTS = "projects:write";

    private CurrentConfiguration current;
    private OwnStanding hand;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected ActingFor() {
        // For the CDI proxy.
    }

    @Inject
    public ActingFor(CurrentConfiguration current, OwnStanding hand, Clock clock) {
        this.current = current;
        this.hand = hand;
        this.clock = clock;
    }

    /**
     * A bureau; that at whose door people stand where none is named.
     *
     * @throws ProblemException {@code mandates-bureau-not-found}
     */
    public Bureau bureau(@Nullable String code) {
        return code == null ? current.house() : named(code);
    }

    private Bureau named(String asked) {
        return current.running()
                .configuration()
                .bureau(asked)
                .orElseThrow(() -> new ProblemException(OfficesProblem.BUREAU_NOT_FOUND, Map.of("bureau", asked)));
    }

    List<Bureau> bureaus() {
        return current.running().configuration().bureaus();
    }

    /** Whether the plan's bureau asks for a second person; one that is gone from the configuration does not. */
    boolean takesTwo(PlanRecord plan) {
        return bureaus().stream().anyMatch(bureau -> bureau.code().equals(plan.bureau()) && bureau.plansTakeTwo());
    }

    /** Whether the caller is a person, and none of these. */
    boolean isPersonOtherThan(List<String> names) {
        Standing standing = hand.standing().orElseThrow();
        return standing.kind() == Standing.Kind.PERSON && !names.contains(standing.name());
    }

    /** Whether the caller is a person who had no hand in preparing the plan. */
    boolean isSecondPerson(PlanRecord plan) {
        return isPersonOtherThan(plan.preparedBy());
    }

    /**
     * Refuses whoever may not carry an open plan out: where its bureau asks for a second person it has to be submitted,
     * and the caller to be one.
     *
     * @throws ProblemException {@code mandate-plan-not-submitted} or {@code mandate-plan-second-person}
     */
    void mustApprove(PlanRecord plan) {
        if (plan.application() == null && takesTwo(plan)) {
            mustDecide(plan);
        }
    }

    /**
     * Refuses whoever may not decide about a plan that waits for a second person.
     *
     * @throws ProblemException {@code mandate-plan-not-submitted} or {@code mandate-plan-second-person}
     */
    void mustDecide(PlanRecord plan) {
        Map<String, String> facts = Map.of("plan", plan.id().toString());
        if (plan.state() != PlanRecord.State.SUBMITTED) {
            throw new ProblemException(OfficesProblem.NOT_SUBMITTED, facts);
        }
        if (!isSecondPerson(plan)) {
            throw new ProblemException(OfficesProblem.SECOND_PERSON, facts);
        }
    }

    /**
     * Refuses whoever works neither for the bureau nor for all.
     *
     * @throws ProblemException {@code mandates-out-of-reach}
     */
    public void mustHave(String right, String bureau) {
        if (!has(right, bureau)) {
            throw new ProblemException(OfficesProblem.OUT_OF_REACH, Map.of("bureau", bureau));
        }
    }

    /** Whether the caller has a right in the name of a bureau or of all. */
    public boolean has(String right, String bureau) {
        Standing standing = hand.standing().orElseThrow();
        return standing.reach(right).everywhere() || standing.actsFor(bureau, right);
    }

    /** Whether the caller works on projects of a bureau, or judges its tracks. */
    public boolean mayEnter(String bureau) {
        return has(PROJECTS, bureau) || has(MandateService.WRITE, bureau);
    }

    /**
     * Refuses whoever neither works on projects of a bureau nor judges its tracks.
     *
     * @throws ProblemException {@code mandates-out-of-reach}
     */
    public void mustEnter(String bureau) {
        if (!mayEnter(bureau)) {
            throw new ProblemException(OfficesProblem.OUT_OF_REACH, Map.of("bureau", bureau));
        }
    }

    /** Account of the person, or name of the client. */
    public String name() {
        return hand.standing().orElseThrow().name();
    }

    /** The days that are worked. */
    public WorkingCalendar calendar() {
        return current.running().configuration().workingCalendar();
    }

    /** Today in Shanghai. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SHANGHAI);
    }

    /** The last moment of a day in Shanghai that the database can tell from the next day; null for no day. */
    public static @Nullable Instant endOf(@Nullable LocalDate day) {
        return day == null
                ? null
                : day.plusDays(1).atStartOfDay(SHANGHAI).toInstant().minus(1, ChronoUnit.MICROS);
    }
}
