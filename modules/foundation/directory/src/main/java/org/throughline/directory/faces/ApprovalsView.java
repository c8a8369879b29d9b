package org.throughline.directory.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.domain.HolderReading;
import org.throughline.directory.domain.PostRecord;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;

/** Posts that wait for the security administrator, the oldest proposal first. */
@Named
@RequestScoped
public class ApprovalsView {

    private static final int ROWS = 50;

    @Inject
    private HttpServletRequest request;

    @Inject
    private HolderReading holders;

    @Inject
    private Clock clock;

    private @Nullable Page<PostRecord> page;

    public List<PostRecord> getRows() {
        return page().items();
    }

    /** The address of the following rows; null on the last page. */
    public @Nullable String getNextHref() {
        Cursor next = page().next();
        return next == null ? null : request.getContextPath() + "/admin/approvals?after=" + next.token();
    }

    private Page<PostRecord> page() {
        if (page == null) {
            page = holders.waiting(Today.of(clock), ROWS, place());
        }
        return page;
    }

    /** A place that this list never gave out is the beginning. */
    private @Nullable Cursor place() {
        String after = request.getParameter("after");
        return after == null
                ? null
                : Cursor.parse(after, HolderReading.WAITING_PARTS).orElse(null);
    }
}
