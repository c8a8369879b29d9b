package org.throughline.enterprises.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.application.AssignmentService;
import org.throughline.enterprises.application.AssignmentService.Box;
import org.throughline.enterprises.domain.Assignment;
import org.throughline.enterprises.domain.AssignmentRepository;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;

/** The firms that one serves, that one's organisation serves, and those whose person has no post any more. */
@Named("assignmentsView")
@RequestScoped
public class AssignmentsView {

    private static final int ROWS = 50;

    @Inject
    private HttpServletRequest request;

    @Inject
    private AssignmentService service;

    @Inject
    private ServingNames names;

    private Side side = Side.MINE;
    private @Nullable String person;
    private List<ServingLine> rows = List.of();
    private @Nullable String next;

    /** Whose firms are shown. */
    public enum Side {
        /** Those of the reader. */
        MINE,
        /** Those of everybody in the reader's organisations. */
        OURS,
        /** Those of people who have no post any more to serve in. */
        UNSERVED
    }

    /** Called before the page is drawn; what is no side shows one's own. */
    public void open() {
        String asked = ListRequest.parameter(request, "box");
        side = Arrays.stream(Side.values())
                .filter(known -> known.name().equals(asked))
                .findFirst()
                .orElse(Side.MINE);
        String named = ListRequest.parameter(request, "person");
        person = side == Side.MINE ? service.self() : named.isEmpty() ? null : named;
        Page<Assignment> page = page();
        rows = page.items().stream().map(names::line).toList();
        Cursor following = page.next();
        next = following == null ? null : following.token();
    }

    /** An address that was cut shows the beginning. */
    private Page<Assignment> page() {
        Cursor place = Cursor.parse(ListRequest.parameter(request, "after"), AssignmentRepository.CURSOR_PARTS)
                .orElse(null);
        try {
            return service.list(box(side), person, ROWS, place);
        } catch (ProblemException refused) {
            if (refused.type() == ExchangeProblem.QUERY_INVALID) {
                return service.list(box(side), person, ROWS, null);
            }
            throw refused;
        }
    }

    private static Box box(Side side) {
        return side == Side.UNSERVED ? Box.UNSERVED : Box.OPEN;
    }

    public List<Side> getSides() {
        return List.of(Side.values());
    }

    public Side getSide() {
        return side;
    }

    /** How many firms a side has. */
    public int count(Side of) {
        return service.count(box(of), of == Side.MINE ? service.self() : null);
    }

    /** Whose firms are shown; null for everybody's. */
    public @Nullable String getPerson() {
        return person;
    }

    public List<ServingLine> getRows() {
        return rows;
    }

    /** Where all firms of a person can be handed over. */
    public String handoverHref(Assignment assignment) {
        return "/enterprises/mine/handover?organisation=" + encoded(assignment.organisation()) + "&from="
                + encoded(assignment.person());
    }

    /** The address of the following page; null on the last one. */
    public @Nullable String getNextHref() {
        String of = person == null || side == Side.MINE ? "" : "&person=" + encoded(person);
        return next == null ? null : "?box=" + side + of + "&after=" + next;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
