package org.throughline.offices.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.throughline.directory.Organisations;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Phrase;
import org.throughline.notices.Audience;
import org.throughline.notices.Notice;
import org.throughline.notices.Notices;
import org.throughline.offices.domain.OfficeShift;
import org.throughline.offices.domain.OfficesProblem;
import org.throughline.offices.domain.PlanRecord;

/** Tells those who work in an office that a plan gave something to or took something from. */
@ApplicationScoped
@Transactional
public class ReorganisationTelling {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private ReorganisationNews news;
    private Organisations organisations;
    private Notices notices;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected ReorganisationTelling() {
        // For the CDI proxy.
    }

    @Inject
    public ReorganisationTelling(ReorganisationNews news, Organisations organisations, Notices notices, Clock clock) {
        this.news = news;
        this.organisations = organisations;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Tells of the plan that was carried out first among those that nobody knows of. Whoever works in several of its
     * offices is told once, in the words for the first of them.
     *
     * @return whether there was one
     */
    public boolean tellNext() {
        Optional<PlanRecord> plan = news.next();
        plan.ifPresent(this::tell);
        return plan.isPresent();
    }

    private void tell(PlanRecord plan) {
        Function<String, BilingualText> names = organisations.names(LocalDate.now(clock.withZone(SHANGHAI)));
        for (OfficeShift shift : OfficeShift.of(plan.changes())) {
            String code = plan.bureau() + "/" + shift.office();
            notices.tell(
                    notice(plan, shift, names.apply(code), names.apply(plan.bureau())),
                    new Audience.Holders(code, MandateService.READ));
        }
        news.told(plan.id());
    }

    /** Whoever is told may read the plan. */
    private static Notice notice(PlanRecord plan, OfficeShift shift, BilingualText office, BilingualText bureau) {
        BilingualText title =
                new BilingualText(title(shift, office, Locale.CHINESE), title(shift, office, Locale.ENGLISH));
        return new Notice("mandate-plan/" + plan.id(), title, "/admin/offices/plans/" + plan.id(), bureau);
    }

    private static String title(OfficeShift shift, BilingualText office, Locale language) {
        Map<String, String> values = Map.of(
                "office", office.in(language),
                "from", shift.from().toString(),
                "gained", Integer.toString(shift.gained()),
                "lost", Integer.toString(shift.lost()));
        return new Phrase(OfficesProblem.TEXTS, "notice.shift", values).in(language);
    }
}
