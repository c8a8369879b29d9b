package org.throughline.policies.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.ProblemType;
import org.throughline.policies.application.ClauseDesk;
import org.throughline.policies.application.PolicyService;
import org.throughline.policies.catalogue.Policy;
import org.throughline.policies.catalogue.PolicyClause;
import org.throughline.policies.catalogue.PolicyEntry;
import org.throughline.policies.catalogue.PolicyProblem;
import org.throughline.policies.catalogue.PolicyVersion;

/**
 * One clause: its columns, who can have it, what it brings, and the examples that prove it. Of a draft all of it is a
 * form, which works without script: each button sends everything that was typed and gets it back.
 */
@Named("clauseView")
@RequestScoped
public class ClauseView {

    @Inject
    private PolicyLoader loader;

    @Inject
    private PolicyService policies;

    @Inject
    private ClauseDesk desk;

    @Inject
    private FactWords words;

    @Inject
    private PolicyReader reader;

    @SuppressWarnings("NullAway.Init")
    private ClauseForm form;

    private @Nullable PolicyClause clause;
    private long revision;
    private List<ClauseClash.Field> clash = List.of();
    private ClauseDesk.@Nullable Looked looked;

    /** A form that was sent is built before anything else happens, so what it changes is there from the start. */
    @PostConstruct
    void load() {
        form = new ClauseForm(words.rules());
        PolicyVersion version = loader.version();
        if (version != null) {
            revision = version.head().revision();
            find(version).ifPresent(found -> {
                clause = found;
                form.show(found);
            });
        }
        if (PolicyPages.wasSent() && PolicyPages.sent().has("cel")) {
            Sent sent = PolicyPages.sent();
            form.take(sent);
            form.takeTests(sent.text("act"), TestForm.empty(loader.today()));
        }
    }

    private static Optional<PolicyClause> find(PolicyVersion version) {
        return version.clauses().stream()
                .filter(one -> one.code().equals(PolicyPages.said("clause")))
                .findFirst();
    }

    /** Called before the page of a clause is drawn; there is no page for what is not there. */
    public void open() {
        loader.knownVersion();
        if (clause == null) {
            throw new ProblemException(
                    PolicyProblem.NOT_FOUND,
                    Map.of("policy", PolicyPages.said("policy") + "/" + PolicyPages.said("clause")));
        }
    }

    /** Called before the form of a new clause is drawn; only a draft gets more of them. */
    public void begin() {
        loader.knownVersion();
        if (!isEditable()) {
            throw new ProblemException(PolicyProblem.NOT_FOUND, Map.of("policy", PolicyPages.said("policy")));
        }
    }

    /** Writes the clause into the draft; refused with every fault at once, or shown beside what somebody else wrote. */
    public void save() throws IOException {
        PolicyVersion version = loader.knownVersion();
        PolicyEntry.ClauseEntry typed = form.entry();
        List<Fault> faults = new ArrayList<>(form.faults());
        faults.addAll(desk.faults(typed));
        if (clause == null
                && version.clauses().stream().anyMatch(one -> one.code().equals(typed.code()))) {
            faults.add(new Fault("/code", new Phrase(Conditions.TEXTS, "fault.code-taken")));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(PolicyProblem.INVALID, Map.of(), faults);
        }
        if (write(with(version, typed))) {
            PolicyPages.lead("/policies/" + version.policy() + "/clauses/" + typed.code() + "?version="
                    + version.head().number() + "&saved");
        }
    }

    /** Takes the clause out of the draft. */
    public void drop() throws IOException {
        PolicyVersion version = loader.knownVersion();
        List<PolicyEntry.ClauseEntry> others = version.clauses().stream()
                .filter(one -> !one.equals(clause))
                .map(StoredClause::entry)
                .toList();
        if (write(others)) {
            PolicyPages.lead(loader.path() + "&saved");
        }
    }

    private List<PolicyEntry.ClauseEntry> with(PolicyVersion version, PolicyEntry.ClauseEntry typed) {
        List<PolicyEntry.ClauseEntry> all = new ArrayList<>();
        boolean there = false;
        for (PolicyClause one : version.clauses()) {
            boolean same = one.code().equals(typed.code());
            all.add(same ? typed : StoredClause.entry(one));
            there |= same;
        }
        if (!there) {
            all.add(typed);
        }
        return all;
    }

    /** Whether it was written; not if somebody else was faster. */
    private boolean write(List<PolicyEntry.ClauseEntry> clauses) {
        PolicyVersion version = loader.knownVersion();
        try {
            policies.change(
                    version.policy(),
                    version.head().number(),
                    IfMatch.version(revision),
                    () -> StoredClause.version(version, clauses));
            return true;
        } catch (ProblemException refused) {
            if (refused.type().kind() != ProblemType.Kind.STALE) {
                throw refused;
            }
            PolicyVersion present = loader.again();
            revision = present.head().revision();
            PolicyEntry.ClauseEntry mine = form.entry();
            clash = ClauseClash.between(
                    mine,
                    clause == null ? mine : find(present).map(this::asTyped).orElse(null),
                    reader);
            return false;
        }
    }

    /** A clause as a form would send it, so that only what differs differs. */
    private PolicyEntry.ClauseEntry asTyped(PolicyClause stored) {
        ClauseForm theirs = new ClauseForm(words.rules());
        theirs.show(stored);
        return theirs.entry();
    }

    /** What the clause is worth as it stands on the page. */
    ClauseDesk.Looked looked() {
        ClauseDesk.Looked known = looked;
        if (known == null) {
            known = desk.look(form.entry());
            looked = known;
        }
        return known;
    }

    ClauseForm form() {
        return form;
    }

    public Map<String, String> getTyped() {
        return form.getTyped();
    }

    /** What the two wrote, column by column; empty unless somebody else was faster. */
    public List<ClauseClash.Field> getClash() {
        return clash;
    }

    public @Nullable PolicyClause getClause() {
        return clause;
    }

    public @Nullable PolicyVersion getVersion() {
        return loader.version();
    }

    public @Nullable Policy getPolicy() {
        return loader.policy();
    }

    /** Whether it can be changed here: only of a draft, and only by whoever writes the policy. */
    public boolean isEditable() {
        return loader.isDraft() && loader.mayWrite();
    }

    /** The address of this page, for buttons that lead back to a part of it. */
    public String getHere() {
        String clauseCode = clause == null ? "new" : clause.code();
        return PolicyPages.root() + "/policies/" + loader.known().card().code() + "/clauses/" + clauseCode + "?version="
                + loader.knownVersion().head().number();
    }

    /** The address of the version of which it is a clause. */
    public String getBack() {
        return loader.path();
    }

    public long getRevision() {
        return revision;
    }

    public void setRevision(long revision) {
        this.revision = revision;
    }
}
