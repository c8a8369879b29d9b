package org.throughline.enterprises.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reach;
import org.throughline.directory.Reaches;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.Timeline;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;

/** One page of the timeline of a firm. */
@Named("firmTimelineView")
@RequestScoped
public class TimelineView {

    private static final int ROWS = 50;

    @Inject
    private EnterpriseDirectory firms;

    @Inject
    private Timeline timeline;

    @Inject
    private Reaches reaches;

    private @Nullable EnterpriseSummary firm;
    private List<Timeline.Told> told = List.of();
    private @Nullable String next;

    /** Called before the page is drawn; there is no page for a code without a firm. */
    public void open() {
        Reach reach = reaches.of("enterprises:read");
        EnterpriseSummary found = FirmPages.find(firms, reach, asked("uscc"));
        firm = found;
        Page<Timeline.Told> page = page(found, reach);
        told = page.items();
        Cursor following = page.next();
        next = following == null ? null : following.token();
    }

    /** An address that was cut shows the beginning. */
    private Page<Timeline.Told> page(EnterpriseSummary found, Reach reach) {
        String after = asked("after");
        Cursor place = after == null
                ? null
                : Cursor.parse(after, Timeline.CURSOR_PARTS).orElse(null);
        try {
            return timeline.page(found.uscc(), reach, ROWS, place);
        } catch (Timeline.UnusablePlace unusable) {
            return timeline.page(found.uscc(), reach, ROWS, null);
        }
    }

    public @Nullable EnterpriseSummary getFirm() {
        return firm;
    }

    public List<Timeline.Told> getTold() {
        return told;
    }

    /** What to ask for the following page with; null on the last one. */
    public @Nullable String getNext() {
        return next;
    }

    /** Whether later entries stand on a page before this one. */
    public boolean isLater() {
        return asked("after") != null;
    }

    private static @Nullable String asked(String parameter) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(parameter);
    }
}
