package org.throughline.audit.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.audit.application.JournalVerifications;
import org.throughline.journal.JournalInspection;
import org.throughline.journal.JournalInspection.Inspected;
import org.throughline.journal.JournalQuery;
import org.throughline.journal.JournalReading;
import org.throughline.journal.JournalReading.UnusablePlace;
import org.throughline.journal.JournalRecord;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;

/** State of the list of entries, the newest first; all of it stands in the address. */
@Named
@RequestScoped
public class JournalView {

    private static final int ROWS = 50;

    @Inject
    private HttpServletRequest request;

    @Inject
    private JournalReading journal;

    @Inject
    private JournalInspection inspection;

    @Inject
    private JournalVerifications verifications;

    private JournalAddress address = new JournalAddress(Map.of());
    private Page<JournalRecord> page = new Page<>(List.of(), null);

    @PostConstruct
    void load() {
        address = JournalAddress.of(request::getParameter);
        String after = request.getParameter("after");
        @Nullable
        Cursor place = after == null
                ? null
                : Cursor.parse(after, JournalQuery.CURSOR_PARTS).orElse(null);
        page = page(place);
    }

    public List<JournalRecord> getRows() {
        return page.items();
    }

    /** The value of a filter as it stands in the address; empty where it does not narrow. */
    public String value(String name) {
        return address.value(name);
    }

    public boolean isNarrowed() {
        return address.isNarrowed();
    }

    /** The address of older entries; null where there are none. */
    public @Nullable String getOlderHref() {
        Cursor next = page.next();
        return next == null ? null : request.getContextPath() + address.after(next.token());
    }

    /** The latest verification on this node; null if there was none since it started. */
    public @Nullable Inspected getLatest() {
        return inspection.latest().orElse(null);
    }

    /** What was found, as the key of a text: {@code intact}, or {@code broken.} and the harm. */
    public String getVerdict() {
        Inspected latest = getLatest();
        if (latest == null) {
            return "none";
        }
        var broken = latest.verdict().firstBroken();
        return broken == null ? "intact" : "broken." + broken.harm();
    }

    /** Verifies the journal now and shows the verdict; a reload verifies nothing again. */
    public void verify() throws IOException {
        inspection.inspect();
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + "/admin/journal#verification");
    }

    /** Lets it be verified as a job, which can be followed among one's own. */
    public void verifyLater() throws IOException {
        verifications.request(null);
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + "/jobs");
    }

    /** A place that this list never gave out is the beginning. */
    private Page<JournalRecord> page(@Nullable Cursor place) {
        try {
            return journal.page(query(place));
        } catch (UnusablePlace notOurs) {
            return journal.page(query(null));
        }
    }

    private JournalQuery query(@Nullable Cursor place) {
        return new JournalQuery(address.filter(), JournalQuery.Order.NEWEST, ROWS, place);
    }
}
