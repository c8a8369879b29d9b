package org.throughline.policies.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Money;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;
import org.throughline.policies.application.PolicyService;
import org.throughline.policies.application.PolicyShelf;
import org.throughline.policies.application.RehearsalOrder;
import org.throughline.policies.application.RehearsalService;
import org.throughline.policies.catalogue.PolicyClause;
import org.throughline.policies.catalogue.PolicyEntry;
import org.throughline.policies.catalogue.PolicyStatus;
import org.throughline.policies.catalogue.PolicyVersion;
import org.throughline.policies.rehearsal.KeptRehearsal;
import org.throughline.policies.rehearsal.RehearsalProblem;
import org.throughline.policies.rehearsal.Turned;

/**
 * The version whose clause was rehearsed: what it still needs before it can be issued, and, while it is a draft, its
 * numbers written anew as they were turned.
 */
@Named("rehearsedDraft")
@RequestScoped
public class RehearsedDraftView {

    @Inject
    private RehearsalView view;

    @Inject
    private RehearsalService rehearsals;

    @Inject
    private PolicyShelf shelf;

    @Inject
    private PolicyService policies;

    @Inject
    private GateReader gates;

    private @Nullable PolicyVersion version;
    private @Nullable List<GateItem> gate;

    @PostConstruct
    void load() {
        KeptRehearsal.Sent sent = sent();
        String policy = sent == null ? null : sent.policy();
        Integer number = sent == null ? null : sent.version();
        if (policy != null && number != null) {
            version = PolicyPages.found(() -> shelf.version(policy, number)).orElse(null);
        }
    }

    private KeptRehearsal.@Nullable Sent sent() {
        KeptRehearsal rehearsal = view.getRehearsal();
        return rehearsal == null ? null : rehearsal.sent();
    }

    /** The version; null for a draft that stands alone. */
    public @Nullable PolicyVersion getVersion() {
        return version;
    }

    /** Whether it is not issued yet, so that something may still be missing. */
    public boolean isBeforeIssue() {
        return version != null
                && (version.head().status() == PolicyStatus.DRAFT
                        || version.head().status() == PolicyStatus.CONSULTATION
                        || version.head().status() == PolicyStatus.REVIEW);
    }

    /** What has to be so before it can be issued. */
    public List<GateItem> getGate() {
        List<GateItem> known = gate;
        if (known == null) {
            known = version == null ? List.of() : gates.of(version);
            gate = known;
        }
        return known;
    }

    /** The clauses that do not ask where a firm is although the policy is for some places; empty if there are none. */
    public String getEverywhere() {
        return version == null ? "" : gates.everywhere(view.getPolicy(), version);
    }

    /** How much of it is missing. */
    public long getGateOpen() {
        return getGate().stream().filter(item -> !item.isHave()).count();
    }

    /** Whether the reader may write the numbers into the draft. */
    public boolean isWritable() {
        return version != null && version.head().status() == PolicyStatus.DRAFT && gates.may(view.getPolicy());
    }

    /** Whether the clause still says what was rehearsed. */
    public boolean isSame() {
        KeptRehearsal.Sent sent = sent();
        PolicyClause clause = clause();
        return sent != null
                && clause != null
                && sent.eligibility().equals(clause.eligibility())
                && Objects.equals(sent.benefit(), clause.benefit());
    }

    private @Nullable PolicyClause clause() {
        KeptRehearsal.Sent sent = sent();
        return version == null || sent == null
                ? null
                : version.clauses().stream()
                        .filter(one -> one.code().equals(sent.clause()))
                        .findFirst()
                        .orElse(null);
    }

    /**
     * Writes the numbers where they stand now into the draft, and rehearses it as it is then.
     *
     * @throws ProblemException with what is wrong; also if the clause is not what was rehearsed any more
     */
    public void write() throws IOException {
        KeptRehearsal rehearsal = Objects.requireNonNull(view.getRehearsal());
        PolicyVersion draft = version;
        if (draft == null || !isSame() || !view.getFaults().isEmpty()) {
            throw new ProblemException(
                    RehearsalProblem.INVALID,
                    Map.of(),
                    List.of(new Fault("/clause", new Phrase(RehearsalProblem.TEXTS, "write.changed", Map.of()))));
        }
        Turned turned = rehearsals.turned(rehearsal.id(), view.moves());
        policies.change(
                draft.policy(),
                draft.head().number(),
                IfMatch.version(draft.head().revision()),
                () -> StoredClause.version(draft, entries(draft, turned)));
        KeptRehearsal made = rehearsals.rehearse(again(rehearsal.sent()));
        PolicyPages.lead("/policies/" + draft.policy() + "/rehearsal?run=" + made.id() + "&written");
    }

    private List<PolicyEntry.ClauseEntry> entries(PolicyVersion draft, Turned turned) {
        List<PolicyEntry.ClauseEntry> entries = new ArrayList<>();
        PolicyClause changed = clause();
        for (PolicyClause one : draft.clauses()) {
            entries.add(one.equals(changed) ? StoredClause.with(one, turned) : StoredClause.entry(one));
        }
        return entries;
    }

    private static RehearsalOrder again(KeptRehearsal.Sent sent) {
        Money budget = sent.budget();
        return new RehearsalOrder(
                sent.policy(),
                sent.version(),
                sent.clause(),
                null,
                null,
                null,
                null,
                budget == null ? null : new RehearsalOrder.Amount(budget.amount(), Money.CURRENCY));
    }
}
