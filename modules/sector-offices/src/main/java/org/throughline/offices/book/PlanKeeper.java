package org.throughline.offices.book;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.Fault;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.offices.domain.MandatePlan;
import org.throughline.offices.domain.PlanRecord;
import org.throughline.offices.domain.Wish;

/** Keeps plans as they were made, with the open work they touch and what they stand on. */
final class PlanKeeper {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final PlanRows plans;
    private final TouchedWork work;
    private final Journal journal;
    private final Clock clock;
    private final Function<BeliefRows, Ground> grounds;

    PlanKeeper(PlanRows plans, TouchedWork work, Journal journal, Clock clock, Function<BeliefRows, Ground> grounds) {
        this.plans = plans;
        this.work = work;
        this.journal = journal;
        this.clock = clock;
        this.grounds = grounds;
    }

    /** Who planned, and why. */
    record Said(String by, @Nullable String reason) {}

    /** What was made, and of what. */
    record Made(
            String bureau,
            MandatePlan plan,
            List<Fault> problems,
            @Nullable UUID undoes,
            @Nullable UUID transfer,
            @Nullable Wish wish) {}

    PlanRecord keep(BeliefRows beliefs, Made made, Said said) throws SQLException {
        List<Map<String, Long>> touched = work.counts(made.plan(), work.touches(made.bureau(), made.plan()));
        PlanRecord record = record(made, said.by(), grounds.apply(beliefs).digest(touched), touched);
        plans.add(record);
        JournalEntry entry = JournalEntry.created(
                "mandate-plan-made", "mandate-plan", record.id().toString(), PlanSummary.of(record));
        journal.record(entry.because(said.reason()));
        return record;
    }

    private PlanRecord record(Made made, String by, String ground, List<Map<String, Long>> touched) {
        return new PlanRecord(
                TimeOrderedUuid.next(clock),
                0,
                made.bureau(),
                LocalDate.ofInstant(clock.instant(), SHANGHAI),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                by,
                List.of(by),
                ground,
                made.plan().after(),
                made.plan().changes(),
                touched,
                work.sum(touched),
                made.problems(),
                made.undoes(),
                made.transfer(),
                made.wish(),
                null,
                null,
                null);
    }
}
