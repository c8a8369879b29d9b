package org.throughline.policies.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.Period;
import org.throughline.policies.application.PolicyCourse;
import org.throughline.policies.application.PolicyService;
import org.throughline.policies.application.PolicyShelf;
import org.throughline.policies.catalogue.MoveEntry;
import org.throughline.policies.catalogue.Policy;
import org.throughline.policies.catalogue.PolicyEntry;
import org.throughline.policies.catalogue.PolicyStatus;
import org.throughline.policies.catalogue.PolicyVersion;
import org.throughline.policies.catalogue.VersionHead;

/** One policy in one of its versions: what it says, what is still missing, and what can be done with it. */
@Named("policyView")
@RequestScoped
public class PolicyView {

    private static final int VERSIONS = 50;

    @Inject
    private PolicyLoader loader;

    @Inject
    private PolicyShelf shelf;

    @Inject
    private PolicyService policies;

    @Inject
    private PolicyCourse course;

    @Inject
    private PolicyChoices choices;

    private final Map<String, String> typed = new LinkedHashMap<>();
    private boolean endsFormer;
    private long revision;
    private String sent = "";
    private @Nullable List<VersionHead> versions;

    /**
     * A version in the list of them.
     *
     * @param shown whether it is the one on the page
     */
    public record VersionLine(VersionHead head, String light, String word, boolean shown) {}

    @PostConstruct
    void load() {
        typed.put("reason", "");
        PolicyVersion version = loader.version();
        if (version != null) {
            Period days = version.head().validity();
            boolean draft = loader.isDraft();
            revision = version.head().revision();
            typed.put("validFrom", draft ? days.start().toString() : "");
            typed.put("validTo", draft ? Objects.toString(days.end(), "") : "");
            typed.put("text", Objects.requireNonNullElse(version.text(), ""));
        }
    }

    /** Called before the page is drawn; there is no page for what is not there. */
    public void open() {
        loader.knownVersion();
    }

    /** Brings the version one step on; refused with everything that is missing. */
    public void move(String to) throws IOException {
        sent = "move";
        PolicyVersion version = loader.knownVersion();
        course.move(
                version.policy(),
                version.head().number(),
                IfMatch.version(revision),
                () -> new MoveEntry(to, typed.get("reason"), endsFormer));
        PolicyPages.lead(loader.path() + "&moved");
    }

    /** Writes the days and the words of a draft anew; of anything else enters another version that says the same. */
    public void write() throws IOException {
        sent = "days";
        PolicyVersion version = loader.knownVersion();
        PolicyVersion written = loader.isDraft()
                ? policies.change(
                        version.policy(), version.head().number(), IfMatch.version(revision), () -> entry(version))
                : policies.addVersion(version.policy(), () -> entry(version));
        PolicyPages.lead(
                "/policies/" + written.policy() + "?version=" + written.head().number() + "&saved");
    }

    private PolicyEntry.VersionEntry entry(PolicyVersion version) {
        return new PolicyEntry.VersionEntry(
                typed.get("validFrom"), typed.get("validTo"), typed.get("text"), StoredClause.entries(version));
    }

    /** Whether a folded form is open because it was refused, as the attribute of an element. */
    public @Nullable String opened(String name) {
        return name.equals(sent) ? "open" : null;
    }

    public @Nullable Policy getPolicy() {
        return loader.policy();
    }

    public @Nullable PolicyVersion getVersion() {
        return loader.version();
    }

    public boolean isDraft() {
        return loader.isDraft();
    }

    public boolean isMayWrite() {
        return loader.mayWrite();
    }

    /** The colour of where the version stands today. */
    public String getLight() {
        VersionHead head = loader.knownVersion().head();
        return PolicyLine.light(head.statusOn(shelf.today()), head.isInForce(shelf.today()));
    }

    /** The key of the word for it. */
    public String getWord() {
        VersionHead head = loader.knownVersion().head();
        return PolicyLine.word(head.statusOn(shelf.today()), head.isInForce(shelf.today()));
    }

    public List<String> getRegion() {
        return loader.known().card().region().stream().map(choices::place).toList();
    }

    public List<String> getTracks() {
        return loader.known().card().tracks().stream()
                .map(code -> choices.track(code.value()))
                .toList();
    }

    /** The versions, the latest first. */
    public List<VersionLine> getVersions() {
        List<VersionHead> heads = versions;
        if (heads == null) {
            heads = shelf.versions(loader.known().card().code(), VERSIONS, Integer.MAX_VALUE)
                    .items();
            versions = heads;
        }
        LocalDate today = shelf.today();
        int shown = loader.knownVersion().head().number();
        return heads.stream()
                .map(head -> new VersionLine(
                        head,
                        PolicyLine.light(head.statusOn(today), head.isInForce(today)),
                        PolicyLine.word(head.statusOn(today), head.isInForce(today)),
                        head.number() == shown))
                .toList();
    }

    /** What it can become from here, in the order of its course. */
    public List<PolicyStatus> getNext() {
        PolicyStatus status = loader.knownVersion().head().statusOn(shelf.today());
        return Stream.of(PolicyStatus.values()).filter(status.next()::contains).toList();
    }

    /** Whether it can be issued from here, so that earlier versions may have to end. */
    public boolean isBeforeIssue() {
        return loader.knownVersion().head().status() == PolicyStatus.REVIEW;
    }

    /** The key of the word on the button that makes this of it. */
    public String act(PolicyStatus to) {
        boolean resumes =
                to == PolicyStatus.ISSUED && loader.knownVersion().head().status() == PolicyStatus.SUSPENDED;
        return "act." + (resumes ? "RESUME" : to.name());
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public boolean isEndsFormer() {
        return endsFormer;
    }

    public void setEndsFormer(boolean endsFormer) {
        this.endsFormer = endsFormer;
    }

    public long getRevision() {
        return revision;
    }

    public void setRevision(long revision) {
        this.revision = revision;
    }
}
