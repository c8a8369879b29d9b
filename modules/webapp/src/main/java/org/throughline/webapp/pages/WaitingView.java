package org.throughline.webapp.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.OwnStanding;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.notices.Desk;

/** What waits for the person at the desk, a stretch at a time. */
@Named
@RequestScoped
public class WaitingView {

    private static final int SHOWN = 10;
    private static final int KEY_PARTS = 3;

    @Inject
    private Desk desk;

    @Inject
    private OwnStanding hand;

    @Inject
    private HttpServletRequest request;

    private @Nullable Page<Desk.Item> page;

    /** Those of this stretch, the most urgent first. */
    public List<Desk.Item> getItems() {
        return page().items();
    }

    /** How many there are in all. */
    public long getCount() {
        return hand.standing().map(desk::count).orElse(0L);
    }

    /** Where the next stretch begins, as a parameter; empty on the last. */
    public String getNext() {
        Cursor next = page().next();
        return next == null ? "" : next.token();
    }

    /** The light beside a thing that waits. */
    public String light(Desk.Item item) {
        return switch (item.urgency()) {
            case OVERDUE -> "red";
            case TODAY, SOON -> "amber";
            case LATER -> "green";
            case UNDATED -> "none";
        };
    }

    private Page<Desk.Item> page() {
        Page<Desk.Item> known = page;
        if (known == null) {
            known = hand.standing()
                    .map(person -> desk.page(person, SHOWN, after()))
                    .orElseGet(() -> new Page<>(List.of(), null));
            page = known;
        }
        return known;
    }

    /** What somebody typed into the address leads to the beginning. */
    private @Nullable Cursor after() {
        String token = request.getParameter("after");
        return token == null ? null : Cursor.parse(token, KEY_PARTS).orElse(null);
    }
}
