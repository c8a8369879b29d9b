package org.throughline.webapp.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.OwnStanding;
import org.throughline.directory.Standing;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.WorkingSpan;
import org.throughline.notices.Desk;
import org.throughline.notices.DeskSource;

/** What waits for the person at the desk, a stretch at a time. */
@Named
@RequestScoped
public class WaitingView {

    private static final int SHOWN = 10;
    private static final int KEY_PARTS = 3;
    private static final String TEXTS = "org.throughline.webapp.texts";

    @Inject
    private Desk desk;

    @Inject
    private OwnStanding hand;

    @Inject
    private Preferences preferences;

    @Inject
    private Figures show;

    @Inject
    private HttpServletRequest request;

    private @Nullable Page<Desk.Item> page;
    private DeskSource.@Nullable Count count;

    /** Those of this stretch, the most urgent first. */
    public List<Desk.Item> getItems() {
        return page().items();
    }

    /** How many there are in all, and how many of them are late. */
    public DeskSource.Count getCount() {
        DeskSource.Count known = count;
        if (known == null) {
            known = hand.standing().map(desk::count).orElse(DeskSource.Count.NONE);
            count = known;
        }
        return known;
    }

    /** How much there is, for the head of the page. */
    public String getHeadline() {
        DeskSource.Count counted = getCount();
        String key = counted.late() > 0 ? "desk.waiting.late" : "desk.waiting";
        return say(key, Map.of("count", show.number(counted.all()), "late", show.number(counted.late())));
    }

    /** Where the next stretch begins, as a parameter; empty on the last. */
    public String getNext() {
        Cursor next = page().next();
        return next == null ? "" : next.token();
    }

    /** Whether this is not the first stretch. */
    public boolean isFurther() {
        return after() != null;
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

    /** How much time is left; empty where that is too far away to count. */
    public String left(Desk.Item item) {
        WorkingSpan left = item.left();
        if (left == null) {
            return "";
        }
        if (item.urgency() == Desk.Urgency.OVERDUE) {
            return say("desk.due.past", Map.of("days", days(item)));
        }
        return left.workingDays() == 0
                ? say("desk.due.now", Map.of())
                : say("desk.due.left", Map.of("days", days(item)));
    }

    /** The working days that are left or past, without a sign. */
    public String days(Desk.Item item) {
        WorkingSpan left = item.left();
        return left == null ? "" : Integer.toString(Math.abs(left.workingDays()));
    }

    /** The days between today and the day it is due on which nobody works. */
    public List<WorkingSpan.Day> free(Desk.Item item) {
        WorkingSpan left = item.left();
        return left == null
                ? List.of()
                : left.days().stream().filter(WorkingSpan.Day::off).toList();
    }

    private String say(String key, Map<String, String> values) {
        return new Phrase(TEXTS, key, values).in(preferences.getLanguage());
    }

    private Page<Desk.Item> page() {
        Page<Desk.Item> known = page;
        if (known == null) {
            known = hand.standing().map(this::read).orElseGet(() -> new Page<>(List.of(), null));
            page = known;
        }
        return known;
    }

    /** What somebody typed into the address leads to the beginning. */
    private Page<Desk.Item> read(Standing person) {
        try {
            return desk.page(person, SHOWN, after());
        } catch (ProblemException noPlace) {
            return desk.page(person, SHOWN, null);
        }
    }

    private @Nullable Cursor after() {
        return Optional.ofNullable(request.getParameter("after"))
                .flatMap(token -> Cursor.parse(token, KEY_PARTS))
                .orElse(null);
    }
}
