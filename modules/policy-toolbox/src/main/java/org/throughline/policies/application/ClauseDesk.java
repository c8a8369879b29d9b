package org.throughline.policies.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Fault;
import org.throughline.kernel.ProblemException;
import org.throughline.policies.benefit.Benefit;
import org.throughline.policies.catalogue.ClauseProof;
import org.throughline.policies.catalogue.ClauseTest;
import org.throughline.policies.catalogue.PolicyCheck;
import org.throughline.policies.catalogue.PolicyClause;
import org.throughline.policies.catalogue.PolicyEntry;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.language.CelText;

/** Looks at a clause while it is being written: what its tests say of it now, and what is wrong with it. */
@ApplicationScoped
@Transactional
public class ClauseDesk {

    private static final UUID NONE = new UUID(0, 0);

    /** Any days and any name: only the rules and the tests are looked at. */
    private static final String ANY = "x";

    private static final String ANY_DAY = "2026-01-01";

    private PolicyGround ground;
    private RunningRules running;

    @SuppressWarnings("NullAway.Init")
    protected ClauseDesk() {
        // For the CDI proxy.
    }

    @Inject
    public ClauseDesk(PolicyGround ground, RunningRules running) {
        this.ground = ground;
        this.running = running;
    }

    /**
     * What a clause is worth as it stands.
     *
     * @param places where the tests of the proof stand among those that were typed; one with faults proves nothing
     * @param reads everything that its rules and its formula read of a firm, in their order
     */
    public record Looked(ClauseProof proof, List<Integer> places, Set<Cell> reads) {

        /** What came of the test that was typed at a place; null for one with faults. */
        public ClauseProof.@Nullable Ran ran(int place) {
            int at = places.indexOf(place);
            return at < 0 ? null : proof.tests().get(at);
        }
    }

    /** Runs the tests of a clause as it was typed. */
    public Looked look(PolicyEntry.ClauseEntry typed) {
        List<Integer> places = new ArrayList<>();
        List<ClauseTest> tests = new ArrayList<>();
        for (int place = 0; place < typed.tests().size(); place++) {
            ClauseTest test = test(typed.tests().get(place));
            if (test != null) {
                places.add(place);
                tests.add(test);
            }
        }
        PolicyClause clause = new PolicyClause(
                NONE,
                ANY,
                ANY,
                null,
                null,
                null,
                null,
                said(typed.eligibility()),
                said(typed.benefit()),
                null,
                null,
                tests);
        return new Looked(ClauseProof.of(clause, running.rules()), List.copyOf(places), reads(clause));
    }

    /** All that is wrong with a clause, with pointers from the clause on. */
    public List<Fault> faults(PolicyEntry.ClauseEntry typed) {
        try {
            checked(typed);
            return List.of();
        } catch (ProblemException refused) {
            return refused.faults().stream()
                    .map(fault -> new Fault(fault.pointer().replaceFirst("^/clauses/0", ""), fault.detail()))
                    .toList();
        }
    }

    private @Nullable ClauseTest test(PolicyEntry.TestEntry typed) {
        PolicyEntry.TestEntry named = new PolicyEntry.TestEntry(
                said(typed.name()) == null ? ANY : typed.name(),
                typed.day(),
                typed.facts(),
                typed.verdict(),
                typed.amount());
        try {
            PolicyCheck.CheckedVersion checked = checked(new PolicyEntry.ClauseEntry(
                    ANY, ANY, null, null, null, null, null, null, null, null, List.of(named)));
            return checked.clauses().get(0).tests().get(0);
        } catch (ProblemException faulty) {
            return null;
        }
    }

    private PolicyCheck.CheckedVersion checked(PolicyEntry.ClauseEntry clause) {
        return ground.check().version(new PolicyEntry.VersionEntry(ANY_DAY, null, null, List.of(clause)));
    }

    private Set<Cell> reads(PolicyClause clause) {
        Set<Cell> cells = new LinkedHashSet<>();
        if (clause.eligibility() != null) {
            running.rules()
                    .eligibility(clause.eligibility())
                    .ifPresent(rules -> rules.conditions()
                            .forEach(condition -> cells.addAll(condition.atom().cells())));
        }
        if (clause.benefit() != null) {
            Benefit benefit =
                    Benefit.read(clause.benefit(), running.rules().vocabulary()).benefit();
            if (benefit != null) {
                benefit.reads().stream()
                        .sorted(Comparator.comparing(cell -> CelText.of(cell)))
                        .forEach(cells::add);
            }
        }
        return cells;
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
