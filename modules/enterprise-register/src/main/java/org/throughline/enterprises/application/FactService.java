package org.throughline.enterprises.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.OwnStanding;
import org.throughline.directory.Reach;
import org.throughline.directory.Standing;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactSummary;
import org.throughline.enterprises.SealedValue;
import org.throughline.enterprises.domain.Beliefs;
import org.throughline.enterprises.domain.Enterprise;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.enterprises.domain.EnterpriseRepository;
import org.throughline.enterprises.domain.ErasureReason;
import org.throughline.enterprises.domain.Fact;
import org.throughline.enterprises.domain.FactEntry;
import org.throughline.enterprises.domain.FactRepository;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.Uscc;

/**
 * Records facts about firms, each with its source; a correction never destroys what was believed before. Values that
 * are data of a person go into the vault, and can be erased.
 */
@ApplicationScoped
@Transactional
public class FactService {

    private static final String WRITE = "enterprises:write";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private EnterpriseRepository firms;
    private FactRepository facts;
    private FactVault values;
    private OwnStanding caller;
    private Clock clock;

    protected FactService() {
        // For the CDI proxy.
    }

    @Inject
    public FactService(
            EnterpriseRepository firms, FactRepository facts, FactVault values, OwnStanding caller, Clock clock) {
        this.firms = firms;
        this.facts = facts;
        this.values = values;
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
        Held held = held(uscc, name, reach, expected);
        Enterprise firm = held.firm();
        FactDefinition definition = held.fact();
        mustBeRecordable(definition);
        Fact said = Fact.of(definition, entry.get(), LocalDate.now(clock.withZone(SHANGHAI)));
        List<FactSummary> believed = facts.believed(firm.id(), definition, said.year());
        Fact fact = values.sealed(said, firm.id(), believed);
        Beliefs.Place place = Beliefs.place(fact, believed);
        Optional<FactSummary> corrected = place.corrected();
        if (corrected.isPresent() && fact.repeats(corrected.get())) {
            return new Recorded(corrected.get(), firm.version());
        }
        Optional<FactSummary> former = place.former();
        former.ifPresent(fact::justifyAgainst);
        FactSummary recorded = fact.recorded(held.by(), EnterpriseService.now(clock), place.current());
        facts.record(firm.id(), recorded);
        firm.factRecorded();
        values.tellRecorded(uscc, former, recorded);
        return new Recorded(recorded, firm.version());
    }

    /**
     * Erases what was ever recorded of a personal fact: the values, with the keys they were kept with. What is left
     * says who recorded something, when, and why it is gone; it counts no more.
     *
     * @param why asked for when the fact is there in that version
     * @throws ProblemException as {@link #record}, {@link EnterpriseProblem#FACT_NOT_PERSONAL},
     *     {@link EnterpriseProblem#FACT_INVALID} without a reason, or {@link EnterpriseProblem#FACT_NOT_KEPT}
     * @see <a href="http://www.npc.gov.cn/npc/c2/c30834/202108/t20210820_313088.html">Personal Information Protection
     *     Law, Article 47</a>
     */
    public long erase(Uscc uscc, String name, Reach reach, IfMatch expected, @Nullable String why) {
        Held held = held(uscc, name, reach, expected);
        Enterprise firm = held.firm();
        FactDefinition definition = held.fact();
        String reason = ErasureReason.checked(why, EnterpriseProblem.FACT_INVALID);
        if (!definition.isPersonal()) {
            throw new ProblemException(EnterpriseProblem.FACT_NOT_PERSONAL, Map.of("name", name));
        }
        List<String> handles = facts.kept(firm.id(), definition);
        if (handles.isEmpty()) {
            throw new ProblemException(EnterpriseProblem.FACT_NOT_KEPT, Map.of("name", name));
        }
        values.erase(uscc, definition, handles, reason);
        facts.erase(
                firm.id(),
                definition,
                handles,
                new SealedValue.Erasure(EnterpriseService.now(clock), held.by(), reason));
        firm.factRecorded();
        return firm.version();
    }

    /** A firm that nobody else changes meanwhile, a fact that may be written about it, and who writes. */
    private record Held(Enterprise firm, FactDefinition fact, String by) {}

    private Held held(Uscc uscc, String name, Reach reach, IfMatch expected) {
        Enterprise firm = firms.findForChange(uscc).orElseThrow(() -> EnterpriseService.notFound(uscc));
        EnterpriseService.mustReach(firm.summary(), reach);
        FactDefinition definition = facts.definition(name)
                .orElseThrow(() -> new ProblemException(EnterpriseProblem.FACT_UNKNOWN, Map.of("name", name)));
        Standing hand = caller.standing().orElseThrow(() -> new ProblemException(ExchangeProblem.TOKEN_REQUIRED));
        mustKeep(definition, hand);
        expected.check(firm.version());
        return new Held(firm, definition, hand.name());
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
