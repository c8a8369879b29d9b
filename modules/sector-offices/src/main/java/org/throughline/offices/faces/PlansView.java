package org.throughline.offices.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.offices.application.MandateService;
import org.throughline.offices.application.PlanService;
import org.throughline.offices.book.MandateLists;
import org.throughline.offices.domain.PlanRecord;

/** Plans of the house, applied or not, the latest first. */
@Named("mandatePlansView")
@RequestScoped
public class PlansView {

    private static final int ROWS = 30;

    @Inject
    private MandateService mandates;

    @Inject
    private PlanService plans;

    @Inject
    private CurrentUser user;

    @Inject
    private Reader reader;

    @Inject
    @ManagedProperty("#{param.after}")
    private @Nullable String after;

    private List<PlanRecord> rows = List.of();
    private @Nullable String next;

    /** Called before the page is drawn; an address that was cut shows the beginning. */
    public void open() {
        Page<PlanRecord> page = plans.plans(mandates.house().code(), ROWS, place());
        rows = page.items();
        reader.meets(rows.stream().flatMap(PlanRecord::people));
        Cursor following = page.next();
        next = following == null ? null : following.token();
    }

    private @Nullable UUID place() {
        return after == null
                ? null
                : Cursor.parse(after, MandateLists.CURSOR_PARTS)
                        .map(place -> PlanIds.read(place.key().get(0)))
                        .orElse(null);
    }

    public List<PlanRecord> getRows() {
        return rows;
    }

    /** What the following page is asked for with; null on the last one. */
    public @Nullable String getNext() {
        return next;
    }

    public boolean isPlanner() {
        return user.may(MandateService.WRITE) && plans.mayPlan(mandates.house().code());
    }
}
