package org.throughline.enterprises.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reaches;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.MergedRecord;
import org.throughline.enterprises.Merging;
import org.throughline.enterprises.application.DuplicateService;
import org.throughline.enterprises.application.MergePreview;
import org.throughline.enterprises.application.MergeService;
import org.throughline.enterprises.domain.DuplicateJudgement;
import org.throughline.enterprises.domain.DuplicatePair;
import org.throughline.enterprises.domain.DuplicateProblem;
import org.throughline.enterprises.domain.MergeEntry;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;

/** Two records side by side: why they may be one firm, what was judged, and what a merge would bring over. */
@Named("mergeView")
@RequestScoped
public class MergeView {

    private static final int ROWS = 50;

    @Inject
    private EnterpriseDirectory firms;

    @Inject
    private DuplicateService duplicates;

    @Inject
    private MergeService merges;

    @Inject
    private MergePreview preview;

    @Inject
    private Reaches reaches;

    private @Nullable Merging merging;
    private @Nullable DuplicatePair pair;
    private Page<MergedRecord> records = new Page<>(List.of(), null);
    private String part = "";
    private String reason = "";
    private String seen = "";

    /** A form that was sent is built before anything else happens, so both are there from the start. */
    @PostConstruct
    void load() {
        Optional<EnterpriseSummary> surviving = one("uscc");
        Optional<EnterpriseSummary> former = one("former");
        if (surviving.isEmpty() || former.isEmpty() || surviving.equals(former)) {
            return;
        }
        Merging both = new Merging(former.get(), surviving.get());
        merging = both;
        seen = versions(both);
        pair = found(both);
    }

    private Optional<EnterpriseSummary> one(String name) {
        return FirmPages.seek(firms, reaches.of(DuplicateService.READ), asked(name));
    }

    private @Nullable DuplicatePair found(Merging both) {
        try {
            return duplicates.find(both.former().uscc(), both.surviving().uscc());
        } catch (ProblemException refused) {
            if (refused.type() == DuplicateProblem.NOT_FOUND) {
                return null;
            }
            throw refused;
        }
    }

    /** Called before the page is drawn; there is no page for one firm alone. */
    public void open() {
        Merging both = known();
        part = Objects.requireNonNullElse(asked("part"), "facts");
        Optional<Cursor> after = Optional.ofNullable(asked("after")).flatMap(token -> Cursor.parse(token, 1));
        records = preview.records(both, part, ROWS, after);
    }

    /** Merges the former into the other and leads to that firm. */
    public void merge() throws IOException {
        Merging both = known();
        String[] versions = seen.split("-", 2);
        long former = versions.length == 2 && versions[1].matches("[0-9]{1,18}") ? Long.parseLong(versions[1]) : -1;
        merges.merge(
                both.surviving(),
                new IfMatch(false, Set.of(versions[0])),
                () -> new MergeEntry(both.former().uscc().value(), former, reason));
        lead("/enterprises/" + both.surviving().uscc() + "?merged="
                + both.former().uscc());
    }

    /** Judges that these are two firms. */
    public void part() throws IOException {
        judge(true);
    }

    /** Takes that back. */
    public void reopen() throws IOException {
        judge(false);
    }

    private void judge(boolean apart) throws IOException {
        Merging both = known();
        DuplicatePair found = pair;
        if (found == null) {
            throw DuplicateService.missing(
                    both.surviving().uscc() + "-" + both.former().uscc());
        }
        duplicates.judge(
                found.firm().uscc(),
                found.other().uscc(),
                IfMatch.version(found.version()),
                () -> new DuplicateService.Said(apart, reason));
        lead("/enterprises/" + both.surviving().uscc() + "/merge/"
                + both.former().uscc() + "?saved");
    }

    private static void lead(String page) throws IOException {
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + page);
    }

    public @Nullable Merging getMerging() {
        return merging;
    }

    /** What the search found; null if nothing. */
    public @Nullable DuplicatePair getPair() {
        return pair;
    }

    public List<DuplicateJudgement> getJudgements() {
        return pair == null ? List.of() : duplicates.judgements(pair);
    }

    public List<MergePreview.Part> getParts() {
        return preview.parts(known());
    }

    /** What nobody answers for; while there is anything, nothing is merged. */
    public List<String> getUnknown() {
        return preview.unknown();
    }

    public boolean isMine() {
        return merges.mayMerge(known());
    }

    public String getPart() {
        return part;
    }

    public List<MergedRecord> getRecords() {
        return records.items();
    }

    /** The address of the following page of records; null on the last one. */
    public @Nullable String getNextHref() {
        Cursor next = records.next();
        return next == null ? null : "?part=" + part + "&after=" + next.token();
    }

    /** The versions of both that the reader has seen. */
    public String getSeen() {
        return seen;
    }

    public void setSeen(@Nullable String seen) {
        this.seen = Objects.requireNonNullElse(seen, "");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = Objects.requireNonNullElse(reason, "");
    }

    private Merging known() {
        Merging both = merging;
        if (both == null) {
            throw FirmPages.missing(asked("former"));
        }
        return both;
    }

    private static String versions(Merging both) {
        return both.surviving().version() + "-" + both.former().version();
    }

    private static @Nullable String asked(String parameter) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(parameter);
    }
}
