package org.throughline.enterprises.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.application.ReferralRules;
import org.throughline.enterprises.application.ReferralService;
import org.throughline.enterprises.domain.Referral;
import org.throughline.enterprises.domain.ReferralRepository;
import org.throughline.enterprises.domain.ReferralRepository.Box;
import org.throughline.enterprises.domain.ReferralState;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;

/** Referrals of one's organisations: asked of us, asked of others, or both; all, in one state, or late. */
@Named("referralsView")
@RequestScoped
public class ReferralsView {

    private static final int ROWS = 50;
    private static final String LATE = "LATE";

    @Inject
    private ReferralService referrals;

    @Inject
    private ReferralRules rules;

    private Box box = Box.RECEIVED;
    private @Nullable ReferralState state;
    private boolean late;
    private List<ReferralLine> rows = List.of();
    private @Nullable String next;

    /** Called before the page is drawn; what is no side shows what is asked of us, what is no state shows all. */
    public void open() {
        box = named(Box.values(), asked("box")).orElse(Box.RECEIVED);
        state = named(ReferralState.values(), asked("state")).orElse(null);
        late = LATE.equals(asked("state"));
        Page<Referral> page = page();
        rows = page.items().stream().map(row -> ReferralLine.of(row, rules)).toList();
        Cursor following = page.next();
        next = following == null ? null : following.token();
    }

    /** An address that was cut shows the beginning. */
    private Page<Referral> page() {
        String after = asked("after");
        Cursor place = after == null
                ? null
                : Cursor.parse(after, ReferralRepository.CURSOR_PARTS).orElse(null);
        try {
            return referrals.list(box, state, late, ROWS, place);
        } catch (ProblemException refused) {
            if (refused.type() == ExchangeProblem.QUERY_INVALID) {
                return referrals.list(box, state, late, ROWS, null);
            }
            throw refused;
        }
    }

    public Box getBox() {
        return box;
    }

    public List<Box> getBoxes() {
        return List.of(Box.values());
    }

    /** How many of one side should have been answered by now. */
    public int late(Box side) {
        return referrals.overdue(side);
    }

    public List<ReferralState> getStates() {
        return List.of(ReferralState.values());
    }

    /** The state that is shown, {@code LATE}, or empty for all. */
    public String getShown() {
        return late ? LATE : state == null ? "" : state.name();
    }

    /** The address of a side, with all its states. */
    public String boxHref(Box side) {
        return "?box=" + side;
    }

    /** The address of a state on the side at hand; empty for all. */
    public String stateHref(String wanted) {
        return "?box=" + box + (wanted.isEmpty() ? "" : "&state=" + wanted);
    }

    public List<ReferralLine> getRows() {
        return rows;
    }

    /** The address of the following page; null on the last one. */
    public @Nullable String getNextHref() {
        return next == null ? null : stateHref(getShown()) + "&after=" + next;
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, @Nullable String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    private static @Nullable String asked(String parameter) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(parameter);
    }
}
