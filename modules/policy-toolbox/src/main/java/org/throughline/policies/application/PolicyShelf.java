package org.throughline.policies.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;
import org.throughline.policies.book.ClauseRows;
import org.throughline.policies.book.PolicyList;
import org.throughline.policies.book.PolicyRows;
import org.throughline.policies.catalogue.ClauseProof;
import org.throughline.policies.catalogue.Policy;
import org.throughline.policies.catalogue.PolicyProblem;
import org.throughline.policies.catalogue.PolicyStatus;
import org.throughline.policies.catalogue.PolicyVersion;
import org.throughline.policies.catalogue.Readiness;
import org.throughline.policies.catalogue.VersionHead;

/** Policies as they are read. What policies say is public, so that whoever may read them reads all. */
@ApplicationScoped
@Transactional
public class PolicyShelf {

    /** Sort keys of the list of versions. */
    public static final int VERSION_CURSOR_PARTS = 1;

    private PolicyBook book;
    private PolicyGround ground;
    private RunningRules running;

    @SuppressWarnings("NullAway.Init")
    protected PolicyShelf() {
        // For the CDI proxy.
    }

    @Inject
    public PolicyShelf(PolicyBook book, PolicyGround ground, RunningRules running) {
        this.book = book;
        this.ground = ground;
        this.running = running;
    }

    /** One page of the policies, those entered last first, from after one on. */
    public Page<Policy> page(PolicyList.Filter filter, int limit, @Nullable UUID after) {
        return book.on(connection -> new PolicyList(connection, today()).page(filter, limit, after));
    }

    /**
     * The same as a page asks for it.
     *
     * @param track code of one that they support; null for any
     * @param words that stand in the title, the code, the number or the title of a clause; null for any
     */
    public Page<Policy> page(
            @Nullable PolicyStatus status,
            @Nullable String track,
            @Nullable String words,
            int limit,
            @Nullable UUID after) {
        return page(new PolicyList.Filter(status, track, null, null, words), limit, after);
    }

    /**
     * A policy by its code or identity, with the version that stands for it today.
     *
     * @throws ProblemException {@link PolicyProblem#NOT_FOUND}
     */
    public Policy find(String name) {
        return book.on(connection -> find(connection, name, today()));
    }

    /** The version that stands for a policy: the one that holds today, else the latest. */
    public PolicyVersion standing(Policy policy) {
        return book.on(connection -> whole(connection, policy, policy.version()));
    }

    /**
     * A version of a policy.
     *
     * @param name code or identity of the policy
     * @throws ProblemException {@link PolicyProblem#NOT_FOUND} or {@link PolicyProblem#VERSION_NOT_FOUND}
     */
    public PolicyVersion version(String name, int number) {
        return book.on(connection -> {
            Policy policy = find(connection, name, today());
            return whole(connection, policy, head(connection, policy, number));
        });
    }

    /**
     * One page of the versions of a policy, the latest first.
     *
     * @param below number that the first of them lies below; {@link Integer#MAX_VALUE} for the first page
     * @throws ProblemException {@link PolicyProblem#NOT_FOUND}
     */
    public Page<VersionHead> versions(String name, int limit, int below) {
        return book.on(connection -> {
            UUID policy = find(connection, name, today()).id();
            List<VersionHead> heads = new PolicyRows(connection).heads(policy, below, limit + 1);
            boolean more = heads.size() > limit;
            List<VersionHead> shown = more ? heads.subList(0, limit) : heads;
            Cursor next = more
                    ? new Cursor(List.of(Integer.toString(shown.get(limit - 1).number())))
                    : null;
            return new Page<>(shown, next);
        });
    }

    /** What the tests of the clauses say now, in their order. */
    public List<ClauseProof> proofs(PolicyVersion version) {
        return version.clauses().stream()
                .map(clause -> ClauseProof.of(clause, running.rules()))
                .toList();
    }

    /** Everything that still keeps a version from being issued, as the API would list it; empty if nothing does. */
    public List<Fault> open(PolicyVersion version) {
        return Readiness.open(version, running.rules(), ground.language());
    }

    /** Today in Shanghai: what a status is told for. */
    public LocalDate today() {
        return ground.today();
    }

    static Policy find(Connection connection, String name, LocalDate today) throws SQLException {
        return new PolicyRows(connection)
                .find(name, today)
                .orElseThrow(() -> new ProblemException(PolicyProblem.NOT_FOUND, Map.of("policy", name)));
    }

    static VersionHead head(Connection connection, Policy policy, int number) throws SQLException {
        return new PolicyRows(connection)
                .head(policy.id(), number)
                .orElseThrow(() -> missing(policy.card().code(), Integer.toString(number)));
    }

    /** The refusal for a version that is not there. */
    public static ProblemException missing(String policy, String number) {
        return new ProblemException(PolicyProblem.VERSION_NOT_FOUND, Map.of("policy", policy, "number", number));
    }

    static PolicyVersion whole(Connection connection, Policy policy, VersionHead head) throws SQLException {
        PolicyRows rows = new PolicyRows(connection);
        return new PolicyVersion(
                policy.card().code(),
                head,
                rows.words(head),
                new ClauseRows(connection).of(head.id()),
                rows.moves(head.id()));
    }
}
