package org.throughline.offices.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.OfficeFunction;
import org.throughline.kernel.Fault;
import org.throughline.offices.application.MandateService;
import org.throughline.offices.domain.MandateChange;
import org.throughline.offices.domain.PlanRecord;

/** A plan at the API. */
public record PlanDocument(
        UUID id,
        String bureau,
        String state,
        LocalDate plannedOn,
        Instant plannedAt,
        String plannedBy,
        List<ChangeDocument> changes,
        Map<String, Long> affected,
        List<ProblemDocument> problems,
        @Nullable UUID undoes,
        @Nullable UUID transfer,
        boolean needsApproval,
        @Nullable Instant submittedAt,
        @Nullable String submittedBy,
        @Nullable String submittedFor,
        @Nullable Instant returnedAt,
        @Nullable String returnedBy,
        @Nullable String returnedFor,
        @Nullable Instant appliedAt,
        @Nullable String appliedBy,
        @Nullable String reason) {

    /** One change; offices by number or code. */
    public record ChangeDocument(
            String kind,
            @Nullable String track,
            @Nullable String function,
            @Nullable String former,
            @Nullable String next,
            LocalDate from,
            @Nullable LocalDate to,
            boolean correction,
            String openWork,
            Map<String, Long> touched) {}

    /** Why the plan cannot be applied, and which part of what was wanted is to blame. */
    public record ProblemDocument(String pointer, String detail) {}

    static PlanDocument of(PlanRecord plan, boolean needsApproval, MandateService service, Locale language) {
        return new PlanDocument(
                plan.id(),
                plan.bureau(),
                plan.state().name(),
                plan.plannedOn(),
                plan.plannedAt(),
                plan.plannedBy(),
                changes(plan, service),
                plan.affected(),
                problems(plan.problems(), language),
                plan.undoes(),
                plan.transfer(),
                needsApproval,
                of(plan.submission(), PlanRecord.Submission::at),
                of(plan.submission(), PlanRecord.Submission::by),
                of(plan.submission(), PlanRecord.Submission::reason),
                of(plan.returned(), PlanRecord.Return::at),
                of(plan.returned(), PlanRecord.Return::by),
                of(plan.returned(), PlanRecord.Return::reason),
                of(plan.application(), PlanRecord.Application::at),
                of(plan.application(), PlanRecord.Application::by),
                of(plan.application(), PlanRecord.Application::reason));
    }

    private static <T, R> @Nullable R of(@Nullable T act, Function<T, @Nullable R> what) {
        return act == null ? null : what.apply(act);
    }

    static List<ChangeDocument> changes(PlanRecord plan, MandateService service) {
        return IntStream.range(0, plan.changes().size())
                .mapToObj(index -> change(plan, index, service))
                .toList();
    }

    static List<ProblemDocument> problems(List<Fault> problems, Locale language) {
        return problems.stream()
                .map(fault ->
                        new ProblemDocument(fault.pointer(), fault.detail().in(language)))
                .toList();
    }

    private static ChangeDocument change(PlanRecord plan, int index, MandateService service) {
        String bureau = plan.bureau();
        MandateChange change = plan.changes().get(index);
        OfficeFunction function = change.function();
        return new ChangeDocument(
                change.kind().name(),
                change.track() == null ? null : change.track().value(),
                function == null ? null : function.name(),
                office(bureau, change.former(), service),
                office(bureau, change.next(), service),
                change.period().start(),
                change.period().end(),
                change.corrects(),
                change.workMoves() ? "MOVES" : "STAYS",
                plan.touchedBy(index));
    }

    private static @Nullable String office(String bureau, @Nullable String code, MandateService service) {
        return code == null ? null : service.officeName(bureau, code);
    }
}
