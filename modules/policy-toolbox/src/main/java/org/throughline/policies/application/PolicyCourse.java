package org.throughline.policies.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.IfMatch;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Period;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;
import org.throughline.policies.book.PolicyRows;
import org.throughline.policies.catalogue.MoveEntry;
import org.throughline.policies.catalogue.Policy;
import org.throughline.policies.catalogue.PolicyProblem;
import org.throughline.policies.catalogue.PolicyStatus;
import org.throughline.policies.catalogue.PolicyVersion;
import org.throughline.policies.catalogue.Readiness;
import org.throughline.policies.catalogue.VersionHead;

/** Brings versions of policies on their way: out for opinions, to a decision, into force, to a stop and to an end. */
@ApplicationScoped
@Transactional
public class PolicyCourse {

    private PolicyBook book;
    private PolicyGround ground;
    private RunningRules running;
    private Journal journal;

    @SuppressWarnings("NullAway.Init")
    protected PolicyCourse() {
        // For the CDI proxy.
    }

    @Inject
    public PolicyCourse(PolicyBook book, PolicyGround ground, RunningRules running, Journal journal) {
        this.book = book;
        this.ground = ground;
        this.running = running;
        this.journal = journal;
    }

    /**
     * Moves a version. What is issued has to be proven by its tests, and to hold on days that no other version holds
     * on.
     *
     * @param name code or identity of the policy
     * @throws ProblemException {@link PolicyProblem#NOT_FOUND}, {@link PolicyProblem#VERSION_NOT_FOUND},
     *     {@link PolicyProblem#OUT_OF_REACH}, {@code version-stale}, whatever {@code entry} throws,
     *     {@link PolicyProblem#MOVE_INVALID} with every fault, {@link PolicyProblem#MOVE_REFUSED},
     *     {@link PolicyProblem#NOT_READY} or {@link PolicyProblem#VALIDITY_OVERLAPS}
     */
    public PolicyVersion move(String name, int number, IfMatch expected, Supplier<MoveEntry> entry) {
        return book.on(connection -> {
            Policy policy = PolicyShelf.find(connection, name, ground.today());
            ground.mustReach(policy.card().region());
            PolicyRows rows = new PolicyRows(connection);
            rows.hold(policy.id());
            VersionHead head = PolicyShelf.head(connection, policy, number);
            expected.check(head.revision());
            return moved(connection, policy, head, entry.get().checked());
        });
    }

    private PolicyVersion moved(Connection connection, Policy policy, VersionHead head, MoveEntry.Checked asked)
            throws SQLException {
        PolicyStatus from = head.statusOn(ground.today());
        if (!from.next().contains(asked.to())) {
            throw new ProblemException(
                    PolicyProblem.MOVE_REFUSED,
                    Map.of("from", from.name(), "to", asked.to().name()));
        }
        if (from == PolicyStatus.REVIEW && asked.to() == PolicyStatus.ISSUED) {
            PolicyVersion before = PolicyShelf.whole(connection, policy, head);
            Readiness.mustBeReady(before, running.rules(), ground.language());
            makeRoom(connection, policy, head, asked);
        }
        PolicyRows rows = new PolicyRows(connection);
        VersionHead moved = head.as(asked.to());
        rows.change(moved);
        rows.move(moved.id(), new PolicyVersion.Move(from, asked.to(), asked.reason(), ground.moment(), ground.name()));
        rows.changed(policy.id());
        tell("policy-moved", policy, head, moved, asked.reason());
        return PolicyShelf.whole(connection, policy, moved);
    }

    /**
     * Ends earlier versions on the day on which this one begins, if that is wanted; nothing else may share its days.
     */
    private void makeRoom(Connection connection, Policy policy, VersionHead head, MoveEntry.Checked asked)
            throws SQLException {
        PolicyRows rows = new PolicyRows(connection);
        Period days = head.validity();
        List<Fault> faults = new ArrayList<>();
        for (VersionHead other : rows.taking(policy.id())) {
            boolean former = other.validity().start().isBefore(days.start());
            if (other.validity().overlaps(days) && asked.endsFormer() && former) {
                VersionHead ended = other.valid(new Period(other.validity().start(), days.start()));
                rows.change(ended);
                tell("policy-version-ended", policy, other, ended, asked.reason());
            } else if (other.validity().overlaps(days)) {
                faults.add(new Fault("/validFrom", overlap(other)));
            }
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(PolicyProblem.VALIDITY_OVERLAPS, Map.of(), faults);
        }
    }

    private static Phrase overlap(VersionHead other) {
        Map<String, String> values = Map.of(
                "number",
                Integer.toString(other.number()),
                "days",
                other.validity().toString());
        return new Phrase(PolicyProblem.TEXTS, "fault.overlaps", values);
    }

    private void tell(String kind, Policy policy, VersionHead before, VersionHead after, @Nullable String reason) {
        journal.record(new JournalEntry(
                kind, "policy", policy.card().code(), PolicyService.state(before), PolicyService.state(after), reason));
    }
}
