package org.throughline.offices.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Page;
import org.throughline.kernel.Period;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;
import org.throughline.offices.application.TransferService;
import org.throughline.offices.book.PlanItem;
import org.throughline.offices.book.Transfers;
import org.throughline.offices.domain.PlanRecord;
import org.throughline.offices.domain.TransferOrder;
import org.throughline.offices.domain.TransferProblem;
import org.throughline.offices.domain.TransferRecord;

/** One transfer: what passes and what ends by it, what stands against it, and what can be done with it. */
@Named("transferView")
@RequestScoped
public class TransferView {

    private static final int LONGEST_REASON = 500;
    private static final int ROWS = 50;

    @Inject
    private TransferService transfers;

    @Inject
    private TransferWords words;

    @Inject
    private CurrentUser user;

    private @Nullable TransferRecord transfer;
    private List<PlanRecord> plans = List.of();
    private boolean outdated;
    private long version;
    private String reason = "";

    /** A form that was sent is built before anything else happens, so the transfer is there from the start. */
    @PostConstruct
    void load() {
        UUID id = PlanIds.read(PlanIds.asked("transfer"));
        if (id == null) {
            return;
        }
        try {
            TransferRecord found = transfers.transfer(id);
            transfer = found;
            version = found.version();
            plans = transfers.plans(found);
            outdated = transfers.isOutdated(found);
        } catch (ProblemException refused) {
            if (refused.type() != TransferProblem.NOT_FOUND) {
                throw refused;
            }
        }
    }

    /** Called before the page is drawn; there is no page for a transfer that is not there. */
    public void open() {
        known();
    }

    /** Carries it out, or approves it, which is the same. */
    public void apply() throws IOException {
        try {
            transfers.apply(known().id(), IfMatch.version(version), this::why);
        } catch (ProblemException refused) {
            // Sent twice: what was wanted has been done, and the page says by whom.
            if (refused.type() != TransferProblem.APPLIED) {
                throw refused;
            }
        }
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + "/admin/offices/transfers/" + known().id() + "?saved");
    }

    private String why() {
        String text = reason.strip();
        if (text.isEmpty() || text.length() > LONGEST_REASON) {
            Phrase detail = new Phrase(TransferProblem.TEXTS, "apply.reason.fault");
            throw new ProblemException(TransferProblem.INVALID, Map.of(), List.of(new Fault("/reason", detail)));
        }
        return text;
    }

    public TransferRecord getTransfer() {
        return known();
    }

    public String getState() {
        return known().state().name();
    }

    public String getGiver() {
        return words.bureau(known().order().giver());
    }

    public String getTaker() {
        return words.bureau(known().order().taker());
    }

    /** Which office goes to which, by name. */
    public List<String> getPairs() {
        TransferOrder order = known().order();
        List<String> pairs = new ArrayList<>();
        words.offices(order.giver())
                .forEach(office -> pairs.add(words.office(order.giver(), office) + " → "
                        + words.office(order.taker(), order.table().of(office))));
        return pairs;
    }

    /** So many pieces of a kind. */
    public record Kind(String kind, String called, long count, boolean listed) {}

    /** What passes, by kind. */
    public List<Kind> getKinds() {
        Map<String, BilingualText> called = transfers.kinds();
        return known().affected().entrySet().stream()
                .map(count -> new Kind(
                        count.getKey(),
                        Optional.ofNullable(called.get(count.getKey()))
                                .map(text -> text.in(user.language()))
                                .orElse(count.getKey()),
                        count.getValue(),
                        count.getValue() > 0))
                .toList();
    }

    /** What ends, in sentences. */
    public List<String> getEnds() {
        return known().ends().entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> new Phrase(
                                TransferProblem.TEXTS,
                                "ends." + count.getKey(),
                                Map.of("count", count.getValue().toString()))
                        .in(user.language()))
                .toList();
    }

    /** What changes in one of the two bureaus. */
    public record Line(String bureau, String sentence, Period days) {}

    /** What becomes of the mandates. */
    public List<Line> getChanges() {
        List<Line> lines = new ArrayList<>();
        for (PlanRecord plan : plans) {
            plan.changes()
                    .forEach(change -> lines.add(
                            new Line(words.bureau(plan.bureau()), words.sentence(plan, change), change.period())));
        }
        return lines;
    }

    /** The plan of the giver, with the open work it touches piece by piece. */
    public @Nullable UUID getPlan() {
        return plans.isEmpty() ? null : plans.get(0).id();
    }

    /** What stands against it, in sentences. */
    public List<String> getProblems() {
        return known().problems().stream()
                .map(fault -> user.told(fault.detail()))
                .toList();
    }

    public boolean isOutdated() {
        return outdated;
    }

    /** Whether it can still be applied, and by the reader, as far as their rights go. */
    public boolean isOpen() {
        TransferRecord found = known();
        return found.application() == null && found.problems().isEmpty() && !outdated && transfers.mayPass(found);
    }

    public boolean isTakesTwo() {
        return transfers.takesTwo(known());
    }

    /** Whether the reader prepared it, where it takes somebody else. */
    public boolean isOwn() {
        return isTakesTwo() && !transfers.isSecondPerson(known());
    }

    /** The kind whose pieces are asked for; null for none. */
    public @Nullable String getKind() {
        return PlanIds.asked("kind");
    }

    /** What people call it. */
    public String getKindCalled() {
        return getKinds().stream()
                .filter(kind -> kind.kind().equals(getKind()))
                .map(Kind::called)
                .findFirst()
                .orElse("");
    }

    /** The pieces asked for, a page of them. */
    public Page<PlanItem> getItems() {
        String kind = Objects.requireNonNullElse(getKind(), "");
        PlanItem.Name after = Optional.ofNullable(PlanIds.asked("after"))
                .map(PlanIds::read)
                .map(id -> new PlanItem.Name(kind, id))
                .orElse(null);
        return transfers.items(known().id(), kind, ROWS, after);
    }

    /** Where the following pieces begin; null on the last page. */
    public @Nullable String getNext() {
        Cursor next = getItems().next();
        return next == null ? null : next.key().get(1);
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

    private TransferRecord known() {
        TransferRecord found = transfer;
        if (found == null) {
            throw Transfers.missing(new UUID(0, 0));
        }
        return found;
    }
}
