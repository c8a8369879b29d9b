package org.throughline.enterprises.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.throughline.configuration.CurrentConfiguration;
import org.throughline.directory.Organisations;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.domain.Referral;
import org.throughline.enterprises.domain.ReferralEntry;
import org.throughline.enterprises.domain.ReferralProblem;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.WorkingCalendar;
import org.throughline.kernel.WorkingSpan;

/** What a referral is held against: the organisations of today and the calendar of working days. */
@ApplicationScoped
public class ReferralRules {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Organisations organisations;
    private Supplier<WorkingCalendar> calendar;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected ReferralRules() {
        // For the CDI proxy.
    }

    @Inject
    public ReferralRules(Organisations organisations, CurrentConfiguration configuration, Clock clock) {
        this(organisations, () -> configuration.running().configuration().workingCalendar(), clock);
    }

    public ReferralRules(Organisations organisations, Supplier<WorkingCalendar> calendar, Clock clock) {
        this.organisations = organisations;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The day in Shanghai. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(SHANGHAI));
    }

    /** The working days from the day of asking to the last one on which an answer is in time, day by day. */
    public WorkingSpan span(LocalDate asked, int workingDays) {
        return calendar.get().addWorkingDays(asked, workingDays);
    }

    /** How many working days are left until an answer is due; negative once it is late. */
    public int daysLeft(Referral referral) {
        return calendar.get().workingDaysBetween(today(), referral.term().due()).workingDays();
    }

    ReferralEntry.Checked checked(ReferralEntry entry, List<String> own) {
        Set<String> known = organisations.on(today()).stream()
                .map(Organisations.Named::code)
                .collect(Collectors.toSet());
        return entry.checked(own, known);
    }

    /**
     * Refuses an organisation that cannot do anything for a firm: it does not serve the place, or has nobody who may
     * answer and reaches it.
     *
     * @throws ProblemException {@link ReferralProblem#NOT_SERVED}
     */
    void mustServe(String organisation, EnterpriseSummary firm) {
        Reach served = organisations.served(organisation, today()).orElse(Reach.NOWHERE);
        boolean answers = served.coversPlace(firm.district(), firm.zone())
                && organisations.seats(organisation, ReferralService.WRITE, today()).stream()
                        .anyMatch(seat -> seat.reach().coversPlace(firm.district(), firm.zone()));
        if (!answers) {
            throw new ProblemException(ReferralProblem.NOT_SERVED, Map.of("organisation", organisation));
        }
    }
}
