package org.throughline.policies.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.IfMatch;
import org.throughline.exchange.Json;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.policies.book.ClauseRows;
import org.throughline.policies.book.PolicyRows;
import org.throughline.policies.catalogue.Policy;
import org.throughline.policies.catalogue.PolicyCheck;
import org.throughline.policies.catalogue.PolicyClause;
import org.throughline.policies.catalogue.PolicyEntry;
import org.throughline.policies.catalogue.PolicyProblem;
import org.throughline.policies.catalogue.PolicyStatus;
import org.throughline.policies.catalogue.PolicyVersion;
import org.throughline.policies.catalogue.VersionHead;

/** Enters policies and further versions of them, and changes drafts. */
@ApplicationScoped
@Transactional
public class PolicyService {

    private PolicyBook book;
    private PolicyGround ground;
    private Journal journal;

    @SuppressWarnings("NullAway.Init")
    protected PolicyService() {
        // For the CDI proxy.
    }

    @Inject
    public PolicyService(PolicyBook book, PolicyGround ground, Journal journal) {
        this.book = book;
        this.ground = ground;
        this.journal = journal;
    }

    /**
     * Enters a policy with a first version, a draft.
     *
     * @throws ProblemException whatever {@code entry} throws, {@link PolicyProblem#INVALID} with every fault,
     *     {@link PolicyProblem#OUT_OF_REACH} or {@link PolicyProblem#CODE_TAKEN}
     */
    public Policy add(Supplier<PolicyEntry> entry) {
        PolicyCheck.Checked said = ground.check().policy(entry.get());
        ground.mustReach(said.card().region());
        VersionHead head = draft(1, said.version());
        List<PolicyClause> clauses = named(said.version().clauses(), List.of());
        Policy policy = new Policy(id(), 0, said.card(), head.enteredAt(), head.enteredBy(), head, clauses.size());
        return book.on(connection -> {
            PolicyRows rows = new PolicyRows(connection);
            if (!rows.add(policy)) {
                throw new ProblemException(
                        PolicyProblem.CODE_TAKEN, Map.of("policy", said.card().code()));
            }
            enter(connection, policy, head, said.version().text(), clauses);
            tell("policy-entered", policy, null, Map.of("card", said.card(), "version", head), null);
            return policy;
        });
    }

    /**
     * Enters a further version, a draft.
     *
     * @param name code or identity of the policy
     * @throws ProblemException {@link PolicyProblem#NOT_FOUND}, {@link PolicyProblem#OUT_OF_REACH}, whatever
     *     {@code entry} throws, or {@link PolicyProblem#INVALID} with every fault
     */
    public PolicyVersion addVersion(String name, Supplier<PolicyEntry.VersionEntry> entry) {
        return book.on(connection -> {
            Policy policy = held(connection, name);
            PolicyCheck.CheckedVersion said = ground.check().version(entry.get());
            PolicyRows rows = new PolicyRows(connection);
            VersionHead head = draft(rows.latest(policy.id()) + 1, said);
            enter(connection, policy, head, said.text(), named(said.clauses(), List.of()));
            rows.changed(policy.id());
            PolicyVersion added = PolicyShelf.whole(connection, policy, head);
            tell("policy-version-entered", policy, null, added, null);
            return added;
        });
    }

    /**
     * Writes a draft anew; saying the same again changes nothing.
     *
     * @param name code or identity of the policy
     * @throws ProblemException as {@link #addVersion}, {@link PolicyProblem#VERSION_NOT_FOUND}, {@code version-stale},
     *     or {@link PolicyProblem#NOT_DRAFT}
     */
    public PolicyVersion change(String name, int number, IfMatch expected, Supplier<PolicyEntry.VersionEntry> entry) {
        return book.on(connection -> {
            Policy policy = held(connection, name);
            VersionHead head = PolicyShelf.head(connection, policy, number);
            expected.check(head.revision());
            PolicyCheck.CheckedVersion said = ground.check().version(entry.get());
            if (head.status() != PolicyStatus.DRAFT) {
                throw new ProblemException(
                        PolicyProblem.NOT_DRAFT,
                        Map.of("status", head.statusOn(ground.today()).name()));
            }
            return changed(connection, policy, PolicyShelf.whole(connection, policy, head), said);
        });
    }

    private PolicyVersion changed(
            Connection connection, Policy policy, PolicyVersion before, PolicyCheck.CheckedVersion said)
            throws SQLException {
        List<PolicyClause> clauses = named(said.clauses(), before.clauses());
        VersionHead head = before.head().valid(said.validity());
        PolicyVersion after = new PolicyVersion(before.policy(), head, said.text(), clauses, before.moves());
        if (saysTheSame(before, after)) {
            return before;
        }
        PolicyRows rows = new PolicyRows(connection);
        rows.change(head);
        rows.say(head, said.text());
        new ClauseRows(connection).write(head.id(), clauses);
        rows.changed(policy.id());
        tell("policy-version-changed", policy, before, after, null);
        return after;
    }

    private static boolean saysTheSame(PolicyVersion one, PolicyVersion other) {
        return one.head().validity().equals(other.head().validity())
                && one.clauses().equals(other.clauses())
                && Objects.equals(one.text(), other.text());
    }

    /** The policy, held until the transaction ends, if the caller may write it. */
    private Policy held(Connection connection, String name) throws SQLException {
        Policy found = PolicyShelf.find(connection, name, ground.today());
        ground.mustReach(found.card().region());
        new PolicyRows(connection).hold(found.id());
        return found;
    }

    private VersionHead draft(int number, PolicyCheck.CheckedVersion said) {
        return new VersionHead(id(), number, 0, PolicyStatus.DRAFT, said.validity(), ground.moment(), ground.name());
    }

    private void enter(
            Connection connection, Policy policy, VersionHead head, @Nullable String text, List<PolicyClause> clauses)
            throws SQLException {
        new PolicyRows(connection).addVersion(policy.id(), head, text);
        new ClauseRows(connection).write(head.id(), clauses);
    }

    /** Clauses under the identities that they had in the version before it was written anew. */
    private List<PolicyClause> named(List<PolicyClause> clauses, List<PolicyClause> before) {
        Map<String, PolicyClause> known =
                before.stream().collect(Collectors.toMap(PolicyClause::code, Function.identity()));
        return clauses.stream()
                .map(clause -> clause.withId(
                        known.containsKey(clause.code())
                                ? known.get(clause.code()).id()
                                : id()))
                .toList();
    }

    private UUID id() {
        return TimeOrderedUuid.next(ground.clock());
    }

    private void tell(String kind, Policy policy, @Nullable Object before, Object after, @Nullable String reason) {
        journal.record(new JournalEntry(
                kind, "policy", policy.card().code(), before == null ? null : state(before), state(after), reason));
    }

    /** A state as the journal keeps it. */
    static String state(Object state) {
        try {
            return Json.mapper().writeValueAsString(state);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
