package org.throughline.enterprises.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.application.AssignmentHandovers;
import org.throughline.enterprises.application.AssignmentHandovers.Order;
import org.throughline.enterprises.application.AssignmentHandovers.Preview;
import org.throughline.enterprises.application.AssignmentService;
import org.throughline.enterprises.application.AssignmentService.Box;
import org.throughline.enterprises.domain.Assignment;
import org.throughline.enterprises.domain.AssignmentProblem;
import org.throughline.enterprises.domain.AssignmentRepository;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Page;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;

/** Hands all firms of a person over to another, or those that are picked; what would go is shown first. */
@Named("handoversView")
@RequestScoped
public class HandoversView {

    private static final int ROWS = 50;

    @Inject
    private HttpServletRequest request;

    @Inject
    private AssignmentHandovers handovers;

    @Inject
    private AssignmentService service;

    @Inject
    private ServingNames names;

    private @Nullable Preview preview;
    private String organisation = "";
    private String from = "";
    private String to = "";
    private String reason = "";

    @PostConstruct
    void load() {
        String asked = ListRequest.parameter(request, "organisation");
        organisation =
                asked.isEmpty() ? service.organisations().stream().findFirst().orElse("") : asked;
        from = ListRequest.parameter(request, "from");
    }

    /** Called before the page is drawn; in whose name one may not act, there is nothing to hand over. */
    public void open() {
        getPreview();
    }

    /** What would be handed over now. */
    public Preview getPreview() {
        Preview shown = preview;
        if (shown == null) {
            shown = handovers.preview(organisation, from);
            preview = shown;
        }
        return shown;
    }

    /** Hands over all of them. */
    public void all() throws IOException {
        carryOut(Set.of());
    }

    /** Hands over those that are picked. */
    public void picked() throws IOException {
        String[] picked = request.getParameterValues("pick");
        Set<UUID> chosen = new HashSet<>();
        for (String each : picked == null ? new String[0] : picked) {
            UUID id = ContactView.identity(each);
            if (id != null) {
                chosen.add(id);
            }
        }
        if (chosen.isEmpty()) {
            Phrase none = new Phrase(AssignmentProblem.TEXTS, "fault.pick");
            throw new ProblemException(
                    AssignmentProblem.INVALID, Map.of("count", "1"), List.of(new Fault("/pick", none)));
        }
        carryOut(chosen);
    }

    private void carryOut(Set<UUID> chosen) throws IOException {
        int moved = handovers.handOver(
                new Order(organisation, from, to, reason, chosen, ListRequest.parameter(request, "stamp")));
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + "/enterprises/mine?box=OURS&person="
                + URLEncoder.encode(to, StandardCharsets.UTF_8) + "&moved=" + moved);
    }

    /** One page of what would go. */
    public List<ServingLine> getRows() {
        return page().items().stream()
                .filter(each -> each.organisation().equals(organisation))
                .map(names::line)
                .toList();
    }

    /** The address of the following page; null on the last one. */
    public @Nullable String getNextHref() {
        Cursor next = page().next();
        return next == null
                ? null
                : "?organisation=" + encoded(organisation) + "&from=" + encoded(from) + "&after=" + next.token();
    }

    private Page<Assignment> page() {
        Cursor place = Cursor.parse(ListRequest.parameter(request, "after"), AssignmentRepository.CURSOR_PARTS)
                .orElse(null);
        return service.list(Box.OPEN, from, ROWS, place);
    }

    /** To whom they can go. */
    public List<Option> getPeople() {
        return names.options(organisation).stream()
                .filter(option -> !option.value().equals(from))
                .toList();
    }

    public String getOrganisation() {
        return organisation;
    }

    public String getFrom() {
        return from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = Objects.requireNonNullElse(to, "");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = Objects.requireNonNullElse(reason, "");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
