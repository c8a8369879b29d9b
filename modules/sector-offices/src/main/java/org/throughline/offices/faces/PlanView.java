package org.throughline.offices.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;
import org.throughline.offices.application.ApprovalService;
import org.throughline.offices.application.MandateService;
import org.throughline.offices.application.PlanService;
import org.throughline.offices.book.PlanChoices.Choice;
import org.throughline.offices.book.PlanItem;
import org.throughline.offices.domain.OfficesProblem;
import org.throughline.offices.domain.PlanRecord;

/** One plan: what it changes and touches, what is chosen for it, and what can be done with it. */
@Named("planView")
@RequestScoped
public class PlanView {

    private static final int LONGEST_REASON = 500;

    @Inject
    private PlanService plans;

    @Inject
    private ApprovalService approvals;

    @Inject
    private Reader reader;

    @Inject
    private PlanLines lines;

    @Inject
    private PlanItems items;

    private @Nullable PlanRecord plan;
    private Map<PlanItem.Name, Integer> exceptions = Map.of();
    private long version;
    private String reason = "";
    private boolean outdated;

    /** A form that was sent is built before anything else happens, so the plan is there from the start. */
    @PostConstruct
    void load() {
        UUID id = PlanIds.read(asked("plan"));
        if (id == null) {
            return;
        }
        try {
            PlanRecord found = plans.plan(id);
            plan = found;
            version = found.version();
            exceptions = plans.exceptions(found);
            outdated = plans.isOutdated(found);
            reader.meets(found.people());
            lines.show(found, exceptions);
            items.show(found);
        } catch (ProblemException refused) {
            if (refused.type() != OfficesProblem.PLAN_NOT_FOUND) {
                throw refused;
            }
        }
    }

    /** Called before the page is drawn; there is no page for a plan that is not there. */
    public void open() {
        known();
    }

    /** Keeps what is chosen. */
    public void choose() throws IOException {
        plans.choose(known().id(), IfMatch.version(version), this::chosen);
        PlanIds.leadTo(known().id(), items.query("chosen"));
    }

    /** Carries it out, or approves it, which is the same; what was chosen and not kept is kept first and looked at. */
    public void apply() throws IOException {
        if (keptFirst()) {
            return;
        }
        try {
            plans.apply(known().id(), IfMatch.version(version), this::why);
        } catch (ProblemException refused) {
            // Sent twice: what was wanted has been done, and the page says by whom.
            if (refused.type() != OfficesProblem.APPLIED) {
                throw refused;
            }
        }
        PlanIds.leadTo(known().id(), "?saved");
    }

    /** Asks for a second person. */
    public void submit() throws IOException {
        if (!keptFirst()) {
            approvals.submit(known().id(), IfMatch.version(version), this::why);
            PlanIds.leadTo(known().id(), "?saved");
        }
    }

    /** Sends it back to whoever submitted it. */
    public void sendBack() throws IOException {
        approvals.sendBack(known().id(), IfMatch.version(version), this::why);
        PlanIds.leadTo(known().id(), "?saved");
    }

    /** Plans the same on the ground of now. */
    public void again() throws IOException {
        PlanIds.leadTo(plans.again(known().id()).id(), "");
    }

    /** Plans to take it back. */
    public void undo() throws IOException {
        PlanIds.leadTo(plans.undo(known().id(), null).id(), "");
    }

    private boolean keptFirst() throws IOException {
        Choice wanted = chosen();
        PlanRecord found = known();
        boolean same = wanted.moves().equals(PlanForm.moves(found))
                && exceptions.keySet().equals(new HashSet<>(wanted.exceptions()));
        if (!same) {
            plans.choose(found.id(), IfMatch.version(version), () -> wanted);
            PlanIds.leadTo(found.id(), items.query("look"));
        }
        return !same;
    }

    private Choice chosen() {
        return PlanForm.sent().choice(known(), exceptions);
    }

    private String why() {
        String text = reason.strip();
        if (text.isEmpty() || text.length() > LONGEST_REASON) {
            Phrase detail = new Phrase(PlanLines.TEXTS, "apply.reason.fault");
            throw new ProblemException(OfficesProblem.INVALID, Map.of(), List.of(new Fault("/reason", detail)));
        }
        return text;
    }

    public PlanRecord getPlan() {
        return known();
    }

    public String getState() {
        return known().state().name();
    }

    /** Why it cannot be applied, in sentences. */
    public List<String> getProblems() {
        return known().problems().stream()
                .map(fault -> reader.told(fault.detail()))
                .toList();
    }

    /** Whether something moved since it was made, so that it cannot be applied any more. */
    public boolean isOutdated() {
        return outdated;
    }

    /** Whether it could be applied as it stands. */
    public boolean isSound() {
        PlanRecord found = known();
        return found.application() == null
                && found.problems().isEmpty()
                && !found.changes().isEmpty()
                && !outdated;
    }

    /** Whether the reader may plan for its bureau. */
    public boolean isPlanner() {
        return reader.may(MandateService.WRITE) && plans.mayPlan(known().bureau());
    }

    /** Whether choices can still be made, and by the reader; never for a part of a transfer. */
    public boolean isOpen() {
        return isSound() && isPlanner() && known().transfer() == null;
    }

    public boolean isTakesTwo() {
        return plans.takesTwo(known());
    }

    /** Whether the reader is one who may approve it. */
    public boolean isApprover() {
        return plans.isSecondPerson(known());
    }

    /** How many pieces it touches. */
    public long getTouched() {
        return known().affected().values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many pieces pass to another office: those of the changes that take work along, without what is excepted. */
    public long getMoving() {
        PlanRecord found = known();
        return PlanForm.moves(found).stream()
                        .flatMap(move -> found.touchedBy(move).values().stream())
                        .mapToLong(Long::longValue)
                        .sum()
                - exceptions.size();
    }

    public int getExcepted() {
        return exceptions.size();
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = Objects.requireNonNullElse(reason, "");
    }

    /** Whether the page that a form was sent from showed it before somebody else did something with it. */
    public boolean isMovedMeanwhile() {
        String sent = asked("version");
        return sent != null && known().application() == null && !sent.equals(Long.toString(known().version()));
    }

    private PlanRecord known() {
        PlanRecord found = plan;
        if (found == null) {
            throw new ProblemException(
                    OfficesProblem.PLAN_NOT_FOUND, Map.of("plan", Objects.requireNonNullElse(asked("plan"), "")));
        }
        return found;
    }

    private static @Nullable String asked(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
    }
}
