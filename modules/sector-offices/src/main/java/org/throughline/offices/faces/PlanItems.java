package org.throughline.offices.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.offices.application.MandateService;
import org.throughline.offices.application.PlanService;
import org.throughline.offices.book.ItemList;
import org.throughline.offices.book.PlanItem;
import org.throughline.offices.domain.PlanRecord;

/** The open work of one kind that one change of a plan touches, so much at a time. */
@Named("planItems")
@RequestScoped
public class PlanItems {

    private static final int ROWS = 50;

    @Inject
    private PlanService plans;

    @Inject
    private MandateService mandates;

    @Inject
    private CurrentUser user;

    private @Nullable String change;

    private @Nullable String kind;

    private @Nullable String after;

    private @Nullable String from;

    private List<PlanItem> rows = List.of();
    private @Nullable String next;

    void show(PlanRecord plan) {
        change = PlanIds.asked("change");
        kind = PlanIds.asked("kind");
        after = PlanIds.asked("after");
        from = PlanIds.asked("from");
        if (!isAsked()) {
            return;
        }
        ItemList.Place place = after == null
                ? ItemList.Place.START
                : Cursor.parse(after, ItemList.CURSOR_PARTS)
                        .flatMap(ItemList.Place::of)
                        .orElse(ItemList.Place.START);
        Page<PlanItem> page = plans.items(plan.id(), new ItemList.Filter(getChange(), kind), ROWS, place);
        rows = page.items();
        Cursor following = page.next();
        next = following == null ? null : following.token();
    }

    /** Whether the page asks for the work of a change. */
    public boolean isAsked() {
        return change != null && change.matches("\\d{1,6}");
    }

    /** Place of the change in the plan; -1 for none. */
    public int getChange() {
        return change != null && isAsked() ? Integer.parseInt(change) : -1;
    }

    public @Nullable String getKind() {
        return kind;
    }

    public @Nullable String getAfter() {
        return after;
    }

    /** What people call the kind that is shown; empty for all. */
    public String getCalled() {
        return kind == null ? "" : new WorkWords(mandates.kinds(), user.language()).kind(kind);
    }

    public List<PlanItem> getRows() {
        return rows;
    }

    /** What the following page is asked for with; null on the last one. */
    public @Nullable String getNext() {
        return next;
    }

    /** The same place of the page, with a word of what was just done. */
    String query(String done) {
        StringBuilder query = new StringBuilder("?").append(done);
        if (from != null && from.matches("\\d{1,6}")) {
            query.append("&from=").append(from);
        }
        if (isAsked()) {
            query.append("&change=").append(change);
            append(query, "kind", kind);
            append(query, "after", after);
        }
        return query.toString();
    }

    /** What has other letters came from nowhere on the page. */
    private static void append(StringBuilder query, String name, @Nullable String value) {
        if (value != null && value.matches("[A-Za-z0-9_-]+")) {
            query.append('&').append(name).append('=').append(value);
        }
    }
}
