package org.throughline.enterprises.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.application.DuplicateService;
import org.throughline.enterprises.domain.DuplicatePair;
import org.throughline.enterprises.domain.DuplicateRepository;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;

/** Pairs of records that may be one firm, those that wait or those that were judged to be two. */
@Named("duplicatesView")
@RequestScoped
public class DuplicatesView {

    private static final int ROWS = 50;
    private static final String APART = "APART";

    @Inject
    private DuplicateService duplicates;

    private boolean apart;
    private List<DuplicatePair> rows = List.of();
    private @Nullable String next;
    private String reason = "";

    /** Called before the page is drawn. */
    public void open() {
        apart = APART.equals(asked("state"));
        Page<DuplicatePair> page = page();
        rows = page.items();
        Cursor following = page.next();
        next = following == null ? null : following.token();
    }

    /** An address that was cut shows the beginning. */
    private Page<DuplicatePair> page() {
        String after = asked("after");
        Cursor place = after == null
                ? null
                : Cursor.parse(after, DuplicateRepository.CURSOR_PARTS).orElse(null);
        try {
            return duplicates.list(apart, ROWS, place);
        } catch (ProblemException refused) {
            if (refused.type() == ExchangeProblem.QUERY_INVALID) {
                return duplicates.list(apart, ROWS, null);
            }
            throw refused;
        }
    }

    /** Has the register searched and leads to the list of jobs. */
    public void search() throws IOException {
        duplicates.search(reason);
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + "/jobs");
    }

    public boolean isApart() {
        return apart;
    }

    public List<DuplicatePair> getRows() {
        return rows;
    }

    /** When the register was last searched; null if never. */
    public @Nullable Instant getSearched() {
        return duplicates.searched().orElse(null);
    }

    /** The address of the following page; null on the last one. */
    public @Nullable String getNextHref() {
        return next == null ? null : "?state=" + (apart ? APART : "OPEN") + "&after=" + next;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = Objects.requireNonNullElse(reason, "");
    }

    private static @Nullable String asked(String parameter) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(parameter);
    }
}
