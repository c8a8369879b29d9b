package org.throughline.enterprises.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.throughline.directory.OwnStanding;
import org.throughline.directory.Reach;
import org.throughline.directory.Standing;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactSummary;
import org.throughline.enterprises.domain.Beliefs;
import org.throughline.enterprises.domain.Enterprise;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.enterprises.domain.EnterpriseRepository;
import org.throughline.enterprises.domain.Fact;
import org.throughline.enterprises.domain.FactEntry;
import org.throughline.enterprises.domain.FactRepository;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.exchange.IfMatch;
import org.throughline.journal.Journal;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.Uscc;

/** Records facts about firms, each with its source; a correction never destroys what was believed before. */
@ApplicationScoped
@Transactional
public class FactService {

    private static final String WRITE = "enterprises:write";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private EnterpriseRepository firms;
    private FactRepository facts;
    private Journal journal;
    private OwnStanding caller;
    private Clock clock;

    protected FactService() {
        // For the CDI proxy.
    }

    @Inject
    public FactService(
            EnterpriseRepository firms, FactRepository facts, Journal journal, OwnStanding caller, Clock clock) {
        this.firms = firms;
        this.facts = facts;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A fact as it was recorded.
     *
     * @param version the version of the firm from now on
     */
    public record Recorded(FactSummary fact, long version) {}

    /**
     * Records a fact for its day. It corrects what was believed of that day and counts from now on unless something of
     * a later day is known: a value older than what stands does not overwrite it. The same value from the same source
     * for the same days is not recorded twice.
     *
     * @param name name of the fact in the catalogue
     * @param reach how far the right to write goes; the firm must sit within it
     * @param expected the version of the firm the caller has seen
     * @param entry asked for only when firm and fact exist in that version, so that refusals come in the promised order
     * @throws ProblemException {@link EnterpriseProblem#NOT_FOUND}, {@link EnterpriseProblem#OUT_OF_REACH},
     *     {@link EnterpriseProblem#FACT_UNKNOWN}, {@link EnterpriseProblem#FACT_KEPT_BY_OTHERS}, {@code version-stale},
     *     {@link EnterpriseProblem#FACT_DERIVED}, {@link EnterpriseProblem#FACT_RETIRED}, whatever {@code entry}
     *     throws, or {@link EnterpriseProblem#FACT_INVALID} with every fault
     */
    public Recorded record(Uscc uscc, String name, Reach reach, IfMatch expected, Supplier<FactEntry> entry) {
        Enterprise firm = firms.findForChange(uscc).orElseThrow(() -> EnterpriseService.notFound(uscc));
        EnterpriseService.mustReach(firm.summary(), reach);
        FactDefinition definition = facts.definition(name)
                .orElseThrow(() -> new ProblemException(EnterpriseProblem.FACT_UNKNOWN, Map.of("name", name)));
        Standing hand = caller.standing().orElseThrow(() -> new ProblemException(ExchangeProblem.TOKEN_REQUIRED));
        mustKeep(definition, hand);
        expected.check(firm.version());
        mustBeRecordable(definition);
        Fact fact = Fact.of(definition, entry.get(), LocalDate.now(clock.withZone(SHANGHAI)));
        Beliefs.Place place = Beliefs.place(fact, facts.believed(firm.id(), definition, fact.year()));
        Optional<FactSummary> corrected = place.corrected();
        if (corrected.isPresent() && fact.repeats(corrected.get())) {
            return new Recorded(corrected.get(), firm.version());
        }
        Optional<FactSummary> former = place.former();
        former.ifPresent(fact::justifyAgainst);
        FactSummary recorded = fact.recorded(hand.name(), EnterpriseService.now(clock), place.current());
        facts.record(firm.id(), recorded);
        firm.factRecorded();
        journal.record(RegisterEntries.recorded(uscc, former, recorded));
        return new Recorded(recorded, firm.version());
    }

    private static void mustKeep(FactDefinition fact, Standing hand) {
        if (!fact.isChangedBy(organisation -> hand.actsFor(organisation, WRITE))) {
            String keepers =
                    fact.changedBy().stream().map(FactDefinition.Named::code).collect(Collectors.joining(", "));
            throw new ProblemException(
                    EnterpriseProblem.FACT_KEPT_BY_OTHERS, Map.of("name", fact.name(), "by", keepers));
        }
    }

    private static void mustBeRecordable(FactDefinition fact) {
        if (fact.derived()) {
            throw new ProblemException(EnterpriseProblem.FACT_DERIVED, Map.of("name", fact.name()));
        }
        if (fact.retired()) {
            throw new ProblemException(EnterpriseProblem.FACT_RETIRED, Map.of("name", fact.name()));
        }
    }
}
