package org.throughline.enterprises.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.throughline.directory.Organisations;
import org.throughline.directory.Organisations.Seat;
import org.throughline.directory.Reach;
import org.throughline.enterprises.domain.Assignment;
import org.throughline.enterprises.domain.AssignmentProblem;
import org.throughline.enterprises.domain.FirmInPlace;
import org.throughline.kernel.ProblemException;

/** Who can serve which firm today, by the posts that people have. */
@ApplicationScoped
public class AssignmentRules {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Organisations organisations;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected AssignmentRules() {
        // For the CDI proxy.
    }

    @Inject
    public AssignmentRules(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The day in Shanghai. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(SHANGHAI));
    }

    /** The people of an organisation who may serve firms, once each. */
    public List<Seat> people(String organisation) {
        return organisations.seats(organisation, AssignmentService.WRITE, today()).stream()
                .filter(seat -> seat.account() != null)
                .collect(Collectors.toMap(Seat::account, seat -> seat, (first, other) -> first, TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    /** Accounts of those who may serve firms in the name of each organisation. */
    Map<String, Set<String>> accounts(Set<String> codes) {
        return codes.stream()
                .collect(Collectors.toMap(
                        code -> code,
                        code -> people(code).stream()
                                .map(Seat::account)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet())));
    }

    /** Whether the person of an assignment still has a post in which they serve the firm. */
    public boolean isStaffed(Assignment assignment) {
        return isWithin(assignment.firm(), reaches(assignment.organisation(), assignment.person()));
    }

    /**
     * Refuses somebody who does not reach each of the firms in the name of the organisation.
     *
     * @throws ProblemException {@link AssignmentProblem#NOT_REACHED}
     */
    void mustReachAll(String organisation, String person, List<FirmInPlace> firms) {
        Reach served = organisations.served(organisation, today()).orElse(Reach.NOWHERE);
        List<Reach> reaches = reaches(organisation, person);
        boolean all = firms.stream().allMatch(firm -> firm.within(served) && isWithin(firm, reaches));
        if (!all) {
            throw new ProblemException(AssignmentProblem.NOT_REACHED, Map.of("person", person));
        }
    }

    private List<Reach> reaches(String organisation, String person) {
        return organisations.seats(organisation, AssignmentService.WRITE, today()).stream()
                .filter(seat -> person.equals(seat.account()))
                .map(Seat::reach)
                .toList();
    }

    private static boolean isWithin(FirmInPlace firm, List<Reach> reaches) {
        return reaches.stream().anyMatch(firm::within);
    }
}
