package org.throughline.enterprises.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.throughline.directory.Organisations.Seat;
import org.throughline.enterprises.application.AssignmentRules;
import org.throughline.enterprises.application.AssignmentService;
import org.throughline.enterprises.domain.Assignment;
import org.throughline.enterprises.domain.AssignmentProblem;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.Phrase;

/** The people of organisations who serve firms, by name. */
@Named("servingNames")
@RequestScoped
public class ServingNames {

    @Inject
    private AssignmentRules rules;

    @Inject
    private AssignmentService service;

    @Inject
    private CurrentUser user;

    private final Map<String, List<Seat>> people = new HashMap<>();

    ServingLine line(Assignment assignment) {
        List<Seat> seats = seats(assignment.organisation());
        boolean staffed = seats.stream()
                .anyMatch(seat -> assignment.person().equals(seat.account())
                        && assignment.firm().within(seat.reach()));
        return new ServingLine(
                assignment, of(assignment.organisation(), assignment.person()), staffed, service.mayMove(assignment));
    }

    /** What a person of an organisation is called; their account if they have no post there any more. */
    public String of(String organisation, String account) {
        return seats(organisation).stream()
                .filter(seat -> account.equals(seat.account()))
                .findFirst()
                .map(seat -> seat.called().in(user.language()))
                .orElse(account);
    }

    /** The people of an organisation to choose from, none chosen. */
    List<Option> options(String organisation) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", new Phrase(AssignmentProblem.TEXTS, "choose").in(user.language())));
        for (Seat seat : seats(organisation)) {
            String account = Objects.requireNonNullElse(seat.account(), "");
            options.add(new Option(
                    account,
                    seat.called().in(user.language()) + " " + seat.post().in(user.language())));
        }
        return options;
    }

    private List<Seat> seats(String organisation) {
        return people.computeIfAbsent(organisation, rules::people);
    }
}
