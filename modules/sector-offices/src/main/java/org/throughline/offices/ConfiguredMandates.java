package org.throughline.offices;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.Configuration;
import org.throughline.configuration.Remit;
import org.throughline.journal.Journal;
import org.throughline.kernel.Fault;
import org.throughline.kernel.ProblemException;
import org.throughline.offices.book.PlanSentences;
import org.throughline.offices.book.Reorganisation;
import org.throughline.offices.book.UntoldPlans;
import org.throughline.offices.domain.OfficesProblem;
import org.throughline.offices.domain.PlanRecord;
import org.throughline.offices.domain.Wanted;

/**
 * What the configuration folder says of mandates, as an operator brings it in: at first all of it, later as plans. In a
 * transaction of the caller's; nothing is committed here.
 */
public final class ConfiguredMandates {

    private final Reorganisation reorganisation;
    private final UntoldPlans untold;
    private final String by;

    private ConfiguredMandates(Reorganisation reorganisation, UntoldPlans untold, String by) {
        this.reorganisation = reorganisation;
        this.untold = untold;
        this.by = by;
    }

    /**
     * On a connection with a transaction begun, as the owner of the database or as the application.
     *
     * @param journal that of this transaction
     * @param by who plans and applies
     */
    public static ConfiguredMandates on(Connection connection, Journal journal, Clock clock, String by) {
        return new ConfiguredMandates(
                Reorganisation.on(connection, journal, clock, List.of()), new UntoldPlans(connection), by);
    }

    /**
     * Believes of each bureau what the folder says, if nothing has been believed of it so far: one plan for a bureau,
     * carried out at once, and no news to anybody. Whatever the folder says later is a plan that somebody looks at and
     * applies.
     */
    public void begin(Configuration configuration) throws SQLException {
        for (Remit remit : configuration.remits()) {
            boolean something = !remit.tracks().isEmpty() || !remit.mandates().isEmpty();
            boolean open = !reorganisation.isGiven(remit.bureau());
            if (something && open && reorganisation.isUntouched(remit.bureau())) {
                PlanRecord plan = reorganisation.first(remit.bureau(), wanted(remit), by);
                reorganisation.apply(plan.id(), by, null, version -> {});
                untold.told(plan.id());
            }
        }
    }

    /**
     * Plans what the folder says, for each bureau of which it says something else than stands; for none that has passed
     * all it held.
     */
    public List<Rehearsal> plan(Configuration configuration) throws SQLException {
        List<Rehearsal> rehearsals = new ArrayList<>();
        for (Remit remit : configuration.remits()) {
            if (reorganisation.isGiven(remit.bureau())) {
                continue;
            }
            PlanRecord plan = reorganisation.plan(remit.bureau(), wanted(remit), by, null);
            if (!plan.changes().isEmpty() || !plan.problems().isEmpty()) {
                rehearsals.add(told(plan));
            }
        }
        return rehearsals;
    }

    /**
     * Carries a plan out.
     *
     * @param configuration which says whether an operator may by himself
     * @throws ProblemException if it cannot be, or its bureau asks for a second person
     */
    public Rehearsal apply(Rehearsal plan, @Nullable String reason, Configuration configuration) throws SQLException {
        if (configuration.bureau(plan.bureau()).map(Bureau::plansTakeTwo).orElse(false)) {
            throw new ProblemException(
                    OfficesProblem.SECOND_PERSON, Map.of("plan", plan.id().toString()));
        }
        return told(reorganisation.apply(plan.id(), by, reason, version -> {}));
    }

    /** Plans of all bureaus that were carried out, the latest first. */
    public List<Rehearsal> history(int limit) throws SQLException {
        return reorganisation.applied(limit).stream()
                .map(ConfiguredMandates::told)
                .toList();
    }

    /**
     * Plans to take back what was carried out last; empty if nothing ever was.
     *
     * @throws ProblemException if that cannot be
     */
    public Optional<Rehearsal> undo() throws SQLException {
        List<PlanRecord> last = reorganisation.applied(1);
        return last.isEmpty()
                ? Optional.empty()
                : Optional.of(told(reorganisation.undo(last.get(0).id(), by, null)));
    }

    private static Wanted wanted(Remit remit) {
        return new Wanted(remit.tracks(), remit.mandates());
    }

    private static Rehearsal told(PlanRecord plan) {
        PlanRecord.Application done = plan.application();
        return new Rehearsal(
                plan.id(),
                plan.bureau(),
                plan.changes().stream().map(PlanSentences::of).toList(),
                plan.problems().stream().map(Fault::detail).toList(),
                done == null ? null : done.at(),
                done == null ? null : done.by(),
                done == null ? null : done.reason());
    }
}
