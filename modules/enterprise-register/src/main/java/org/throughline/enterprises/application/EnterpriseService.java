package org.throughline.enterprises.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Supplier;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.KnownCodes;
import org.throughline.enterprises.domain.Enterprise;
import org.throughline.enterprises.domain.EnterpriseDetails;
import org.throughline.enterprises.domain.EnterpriseEntry;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.enterprises.domain.EnterpriseRepository;
import org.throughline.exchange.IfMatch;
import org.throughline.journal.Journal;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.kernel.Uscc;

/** Keeps the register: enters firms and changes what it says about them. */
@ApplicationScoped
@Transactional
public class EnterpriseService {

    private EnterpriseRepository firms;
    private KnownCodes codes;
    private Journal journal;
    private CurrentUser user;
    private Clock clock;

    protected EnterpriseService() {
        // For the CDI proxy.
    }

    @Inject
    public EnterpriseService(
            EnterpriseRepository firms, KnownCodes codes, Journal journal, CurrentUser user, Clock clock) {
        this.firms = firms;
        this.codes = codes;
        this.journal = journal;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Enters a firm.
     *
     * @param entry a code that fails the check digit needs an exemption in it
     * @param reach how far the right to write goes; the firm must sit within it
     * @throws ProblemException {@link EnterpriseProblem#INVALID} with every fault, or
     *     {@link EnterpriseProblem#ALREADY_REGISTERED}
     */
    public EnterpriseSummary register(EnterpriseEntry entry, Reach reach) {
        EnterpriseDetails details = EnterpriseDetails.ofNew(entry, codes, reach);
        Enterprise firm = Enterprise.register(
                TimeOrderedUuid.next(clock), Uscc.exempt(entry.uscc()), details, user.name(), now(clock));
        firms.add(firm);
        journal.record(RegisterEntries.registered(firm.summary()));
        return firm.summary();
    }

    /**
     * Changes what the register says about a firm; the former belief goes into its history.
     *
     * @param reach how far the right to write goes; the firm must sit within it before and after
     * @param expected the version the caller has seen
     * @param entry asked for only when the firm exists in that version, so that refusals come in the promised order
     * @throws ProblemException {@link EnterpriseProblem#NOT_FOUND}, {@link EnterpriseProblem#OUT_OF_REACH},
     *     {@code version-stale}, or whatever {@code entry} throws, or {@link EnterpriseProblem#INVALID} with every
     *     fault
     */
    public EnterpriseSummary change(Uscc uscc, Reach reach, IfMatch expected, Supplier<EnterpriseEntry> entry) {
        Enterprise firm = firms.findForChange(uscc).orElseThrow(() -> notFound(uscc));
        EnterpriseSummary before = firm.summary();
        mustReach(before, reach);
        expected.check(firm.version());
        firm.change(EnterpriseDetails.ofKnown(before, entry.get(), codes, reach), user.name(), now(clock));
        EnterpriseSummary after = firm.summary();
        if (after.version() != before.version()) {
            journal.record(RegisterEntries.changed(before, after));
        }
        return after;
    }

    /** The moment, no finer than the database keeps it, so that an answer and a later reading agree. */
    static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A firm the caller may know of and not change. */
    static void mustReach(EnterpriseSummary firm, Reach reach) {
        if (!reach.coversPlace(firm.district(), firm.zone())) {
            throw new ProblemException(
                    EnterpriseProblem.OUT_OF_REACH, Map.of("uscc", firm.uscc().value()));
        }
    }

    static ProblemException notFound(Uscc uscc) {
        return new ProblemException(EnterpriseProblem.NOT_FOUND, Map.of("uscc", uscc.value()));
    }
}
