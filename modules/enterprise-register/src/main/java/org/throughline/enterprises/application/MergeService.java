package org.throughline.enterprises.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.OwnStanding;
import org.throughline.directory.Reach;
import org.throughline.directory.Standing;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.Merging;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.enterprises.domain.FirmInPlace;
import org.throughline.enterprises.domain.FirmMerge;
import org.throughline.enterprises.domain.MergeEntry;
import org.throughline.enterprises.domain.MergeProblem;
import org.throughline.enterprises.domain.MergeRepository;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.exchange.IfMatch;
import org.throughline.exchange.Json;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.kernel.Uscc;

/**
 * Makes two records of one firm one: everything that belongs to the former goes to the one that survives, and the
 * former is closed and leads there. All of it or nothing.
 */
@ApplicationScoped
@Transactional
public class MergeService {

    private MergeRepository merges;
    private MergeParts parts;
    private OwnStanding hand;
    private Journal journal;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected MergeService() {
        // For the CDI proxy.
    }

    @Inject
    public MergeService(MergeRepository merges, MergeParts parts, OwnStanding hand, Journal journal, Clock clock) {
        this.merges = merges;
        this.parts = parts;
        this.hand = hand;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Merges a record into a firm.
     *
     * @param expected the version of the firm that survives
     * @param entry asked for when that is the present one
     * @throws ProblemException {@code enterprise-out-of-reach} for either of the two, {@code version-stale} for either,
     *     whatever {@code entry} throws, {@link MergeProblem#INVALID} with every fault,
     *     {@link EnterpriseProblem#MERGED}, or {@link MergeProblem#RELATION_UNKNOWN}
     */
    public FirmMerge merge(EnterpriseSummary into, IfMatch expected, Supplier<MergeEntry> entry) {
        EnterpriseService.mustReach(into, standing().reach(DuplicateService.WRITE));
        expected.check(into.version());
        MergeEntry.Checked said = entry.get().checked(into.uscc());
        Merging merging = held(into.uscc(), expected, said);
        mustBeKnown();
        merges.close(merging);
        Map<String, Long> moved = new TreeMap<>();
        parts.all().forEach(part -> moved.put(part.name(), part.bringOver(merging)));
        FirmMerge merge = new FirmMerge(
                TimeOrderedUuid.next(clock),
                FirmInPlace.of(merging.former()),
                into.uscc().value(),
                said.reason(),
                EnterpriseService.now(clock),
                standing().name(),
                moved);
        merges.add(merge, merging);
        tell(merge, merging);
        return merge;
    }

    /** Both as they are now; nobody changes them until the merge is over. */
    private Merging held(Uscc into, IfMatch expected, MergeEntry.Checked said) {
        List<EnterpriseSummary> held = merges.hold(into, said.former());
        Merging merging = new Merging(of(held, said.former()), of(held, into));
        mustReach(merging);
        expected.check(merging.surviving().version());
        if (merging.former().version() != said.formerVersion()) {
            throw new ProblemException(ExchangeProblem.VERSION_STALE);
        }
        return merging;
    }

    private void mustBeKnown() {
        List<String> unknown = parts.unknown(merges.relations());
        if (!unknown.isEmpty()) {
            throw new ProblemException(MergeProblem.RELATION_UNKNOWN, Map.of("relations", String.join(", ", unknown)));
        }
    }

    /** What was merged into a firm, the latest first. */
    public Page<FirmMerge> into(EnterpriseSummary firm, int limit, @Nullable Cursor after) {
        return merges.into(firm.id(), reach(), limit, after);
    }

    /**
     * One merge into a firm.
     *
     * @throws ProblemException {@link MergeProblem#NOT_FOUND}
     */
    public FirmMerge find(EnterpriseSummary firm, UUID merge) {
        return merges.find(firm.id(), merge, reach()).orElseThrow(() -> missing(merge.toString()));
    }

    /** Whether the caller can merge one of these into the other. */
    public boolean mayMerge(Merging merging) {
        Reach writing = standing().reach(DuplicateService.WRITE);
        return FirmInPlace.of(merging.former()).within(writing)
                && FirmInPlace.of(merging.surviving()).within(writing);
    }

    /** The refusal for a merge that is not there. */
    public static ProblemException missing(String merge) {
        return new ProblemException(MergeProblem.NOT_FOUND, Map.of("merge", merge));
    }

    private static EnterpriseSummary of(List<EnterpriseSummary> held, Uscc code) {
        return held.stream()
                .filter(firm -> firm.uscc().equals(code))
                .findFirst()
                .orElseThrow(MergeEntry::unknown);
    }

    /** Of what the caller may not even know, nothing is told. */
    private void mustReach(Merging merging) {
        if (!FirmInPlace.of(merging.former()).within(reach())) {
            throw MergeEntry.unknown();
        }
        EnterpriseService.mustReach(merging.former(), standing().reach(DuplicateService.WRITE));
        EnterpriseService.mustReach(merging.surviving(), standing().reach(DuplicateService.WRITE));
    }

    private Reach reach() {
        return standing().reach(DuplicateService.READ).and(standing().reach(DuplicateService.WRITE));
    }

    private Standing standing() {
        return hand.standing().orElseThrow();
    }

    private void tell(FirmMerge merge, Merging merging) {
        String state = Json.mapper()
                .createObjectNode()
                .put("merge", merge.id().toString())
                .put("former", merging.former().uscc().value())
                .put("formerVersion", merging.former().version() + 1)
                .put("into", merge.into())
                .put("version", merging.surviving().version() + 1)
                .set("moved", Json.mapper().valueToTree(merge.moved()))
                .toString();
        for (EnterpriseSummary firm : List.of(merging.surviving(), merging.former())) {
            journal.record(new JournalEntry(
                    "enterprises-merged", "enterprise", firm.uscc().value(), null, state, merge.reason()));
        }
    }
}
