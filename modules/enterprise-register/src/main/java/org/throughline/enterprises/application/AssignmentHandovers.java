package org.throughline.enterprises.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.directory.OwnStanding;
import org.throughline.directory.Reach;
import org.throughline.directory.Standing;
import org.throughline.enterprises.domain.Assignment;
import org.throughline.enterprises.domain.AssignmentEntry;
import org.throughline.enterprises.domain.AssignmentProblem;
import org.throughline.enterprises.domain.AssignmentRepository;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.kernel.ProblemException;

/** Hands firms of one person over to another in one act: all of them or none. */
@ApplicationScoped
@Transactional
public class AssignmentHandovers {

    private AssignmentRepository assignments;
    private AssignmentService service;
    private AssignmentRules rules;
    private OwnStanding hand;

    @SuppressWarnings("NullAway.Init")
    protected AssignmentHandovers() {
        // For the CDI proxy.
    }

    @Inject
    public AssignmentHandovers(
            AssignmentRepository assignments, AssignmentService service, AssignmentRules rules, OwnStanding hand) {
        this.assignments = assignments;
        this.service = service;
        this.rules = rules;
        this.hand = hand;
    }

    /**
     * What would be handed over.
     *
     * @param stamp another one as soon as any of them is added, ended or handed over
     */
    public record Preview(int firms, String stamp) {}

    /**
     * Which firms go to whom.
     *
     * @param from account of whoever serves
     * @param to account of whoever goes on
     * @param chosen identities of assignments; empty for all
     * @param stamp that of the preview that was looked at
     */
    public record Order(String organisation, String from, String to, String reason, Set<UUID> chosen, String stamp) {

        public Order {
            chosen = Set.copyOf(chosen);
        }
    }

    /** What a person serves in the name of an organisation of the caller's, within the caller's reach. */
    public Preview preview(String organisation, String from) {
        List<Assignment> all = assignments.open(organisation, from, reach(organisation));
        return new Preview(all.size(), stamp(all));
    }

    /**
     * Carries it out.
     *
     * @return how many firms were handed over
     * @throws ProblemException {@link AssignmentProblem#INVALID}, {@link AssignmentProblem#NOT_YOURS},
     *     {@code version-stale} if what the preview showed is no longer so, or {@link AssignmentProblem#NOT_REACHED}
     */
    public int handOver(Order order) {
        String why = AssignmentEntry.reason(order.reason(), order.to(), order.from());
        List<Assignment> all =
                assignments.openForChange(order.organisation(), order.from(), reach(order.organisation()));
        if (!stamp(all).equals(order.stamp())) {
            throw new ProblemException(ExchangeProblem.VERSION_STALE);
        }
        List<Assignment> chosen = all.stream()
                .filter(each -> order.chosen().isEmpty() || order.chosen().contains(each.id()))
                .toList();
        String to = order.to().strip();
        rules.mustReachAll(
                order.organisation(), to, chosen.stream().map(Assignment::firm).toList());
        chosen.forEach(each -> service.moved(each, to, why));
        return chosen.size();
    }

    private Reach reach(String organisation) {
        Standing standing = hand.standing().orElseThrow();
        if (!standing.actsFor(organisation, AssignmentService.WRITE)) {
            throw new ProblemException(AssignmentProblem.NOT_YOURS, Map.of("organisation", organisation));
        }
        return standing.reach(AssignmentService.WRITE);
    }

    private static String stamp(List<Assignment> all) {
        String versions =
                all.stream().map(each -> each.id() + "-" + each.version()).collect(Collectors.joining(" "));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(versions.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
