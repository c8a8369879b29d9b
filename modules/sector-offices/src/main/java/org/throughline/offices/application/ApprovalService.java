package org.throughline.offices.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;
import org.throughline.notices.Audience;
import org.throughline.notices.Notice;
import org.throughline.notices.Notices;
import org.throughline.offices.domain.OfficesProblem;
import org.throughline.offices.domain.PlanRecord;

/** Plans of bureaus that ask for a second person: submitted, and sent back instead of approved. */
@ApplicationScoped
@Transactional
public class ApprovalService {

    private OfficesBook book;
    private ActingFor acting;
    private PlanService plans;
    private Notices notices;

    @SuppressWarnings("NullAway.Init")
    protected ApprovalService() {
        // For the CDI proxy.
    }

    @Inject
    ApprovalService(OfficesBook book, ActingFor acting, PlanService plans, Notices notices) {
        this.book = book;
        this.acting = acting;
        this.plans = plans;
        this.notices = notices;
    }

    /**
     * Asks for a second person's approval.
     *
     * @param reason asked for when the plan exists in that version
     * @throws ProblemException {@code mandate-plan-not-found}, {@code mandates-out-of-reach}, {@code version-stale},
     *     whatever {@code reason} throws, {@code mandate-plan-needs-no-approval}, {@code mandate-plan-applied},
     *     {@code mandate-plan-unsound}, {@code mandate-plan-empty} or {@code mandate-plan-outdated}
     */
    public PlanRecord submit(UUID id, IfMatch expected, Supplier<String> reason) {
        PlanRecord known = plans.toChange(id);
        expected.check(known.version());
        String why = reason.get();
        if (!acting.takesTwo(known)) {
            throw new ProblemException(OfficesProblem.NO_APPROVAL, Map.of("plan", id.toString()));
        }
        return book.with(reorganisation ->
                reorganisation.choices().submit(id, acting.name(), why, plan -> expected.check(plan.version())));
    }

    /**
     * Sends a plan that waits for approval back, and tells whoever submitted it. It can be chosen for and submitted
     * again.
     *
     * @param reason asked for when the plan exists in that version
     * @throws ProblemException {@code mandate-plan-not-found}, {@code mandates-out-of-reach}, {@code version-stale},
     *     whatever {@code reason} throws, {@code mandate-plan-not-submitted} or {@code mandate-plan-second-person}
     */
    public PlanRecord sendBack(UUID id, IfMatch expected, Supplier<String> reason) {
        PlanRecord known = plans.toChange(id);
        expected.check(known.version());
        String why = reason.get();
        PlanRecord sent =
                book.with(reorganisation -> reorganisation.choices().sendBack(id, acting.name(), why, plan -> {
                    expected.check(plan.version());
                    acting.mustDecide(plan);
                }));
        tell(known, sent);
        return sent;
    }

    private void tell(PlanRecord submitted, PlanRecord sent) {
        PlanRecord.Submission submission = submitted.submission();
        if (submission != null) {
            BilingualText title = new BilingualText(title(Locale.CHINESE), title(Locale.ENGLISH));
            BilingualText bureau = acting.bureau(sent.bureau()).name();
            notices.tell(
                    new Notice(
                            "mandate-plan/" + sent.id() + "/returned/" + sent.version(),
                            title,
                            "/admin/offices/plans/" + sent.id(),
                            bureau),
                    new Audience.Person(submission.by()));
        }
    }

    private static String title(Locale language) {
        return new Phrase(OfficesProblem.TEXTS, "notice.returned").in(language);
    }
}
