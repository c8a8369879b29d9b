package org.throughline.offices.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;
import org.throughline.offices.application.TransferService;
import org.throughline.offices.domain.TransferEntry;
import org.throughline.offices.domain.TransferEntry.Pair;
import org.throughline.offices.domain.TransferProblem;

/** Who passes all to whom, before it is rehearsed. */
@Named("newTransferView")
@RequestScoped
public class NewTransferView {

    private static final String ARROW = "->";

    @Inject
    private TransferService transfers;

    @Inject
    private CurrentUser user;

    private final Map<String, String> typed = new LinkedHashMap<>();

    /** One of several to choose from. */
    public record Choice(String value, String label) {}

    /** With nothing typed yet. */
    public NewTransferView() {
        for (String field : List.of("giver", "taker", "on", "otherwise", "pairs", "lead", "reason")) {
            typed.put(field, "");
        }
    }

    /** Rehearses it; refused with every fault at once. */
    public void rehearse() throws IOException {
        List<Fault> faults = new ArrayList<>();
        List<Pair> pairs = pairs(faults);
        if (!faults.isEmpty()) {
            throw new ProblemException(TransferProblem.INVALID, Map.of(), faults);
        }
        try {
            lead(transfers.plan(entry(pairs)).id().toString());
        } catch (ProblemException refused) {
            throw refused.faults().isEmpty()
                    ? refused
                    : new ProblemException(
                            refused.type(),
                            refused.facts(),
                            refused.faults().stream()
                                    .map(NewTransferView::placed)
                                    .toList());
        }
    }

    private TransferEntry entry(List<Pair> pairs) {
        return new TransferEntry(
                value("giver"),
                value("taker"),
                value("on"),
                pairs,
                office(value("otherwise")),
                value("lead"),
                isCorrection(),
                value("reason"));
    }

    /** Pairs stand in one field. */
    private static Fault placed(Fault fault) {
        return fault.pointer().startsWith("/offices/") ? new Fault("/pairs", fault.detail()) : fault;
    }

    private static void lead(String id) throws IOException {
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + "/admin/offices/transfers/" + id);
    }

    /** One a line, such as {@code coordination -> ai-development}. */
    private List<Pair> pairs(List<Fault> faults) {
        List<Pair> pairs = new ArrayList<>();
        List<String> lines = value("pairs").lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("→", ARROW);
            int arrow = line.indexOf(ARROW);
            if (arrow > 0) {
                pairs.add(new Pair(
                        line.substring(0, arrow).strip(),
                        line.substring(arrow + ARROW.length()).strip()));
            } else if (!line.isEmpty()) {
                Map<String, String> values = Map.of("line", Integer.toString(i + 1));
                faults.add(new Fault("/pairs", new Phrase(TransferProblem.TEXTS, "form.pairs.fault", values)));
            }
        }
        return pairs;
    }

    /** The office of the taker; one of another bureau is told by its whole code. */
    private String office(String chosen) {
        String prefix = value("taker") + "/";
        return chosen.startsWith(prefix) ? chosen.substring(prefix.length()) : chosen;
    }

    public List<Choice> getBureaus() {
        return transfers.bureaus().stream()
                .map(bureau -> new Choice(bureau.code(), bureau.name().in(user.language())))
                .toList();
    }

    /** Offices of all bureaus, since nobody knows yet which of these is the taker. */
    public List<Choice> getOffices() {
        List<Choice> offices = new ArrayList<>();
        transfers
                .bureaus()
                .forEach(bureau -> bureau.offices()
                        .forEach(office -> offices.add(new Choice(
                                bureau.code() + "/" + office.code(),
                                bureau.name().in(user.language()) + " · "
                                        + office.name().in(user.language())))));
        return offices;
    }

    /** Whether days that have passed are meant. */
    public boolean isCorrection() {
        return PlanIds.asked("correction") != null;
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    private String value(String field) {
        return Objects.requireNonNullElse(typed.get(field), "");
    }
}
