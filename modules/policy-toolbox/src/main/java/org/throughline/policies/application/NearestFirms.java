package org.throughline.policies.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.directory.Reaches;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.kernel.ProblemException;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.rehearsal.Moves;
import org.throughline.policies.rehearsal.Neighbour;
import org.throughline.policies.rehearsal.Rehearsal;
import org.throughline.policies.verdict.Judgement;
import org.throughline.policies.verdict.Shortfall;
import org.throughline.policies.verdict.Terms;

/** The few firms nearest to a bound of a draft, with what the register says of each and what it lacks. */
@ApplicationScoped
@Transactional
public class NearestFirms {

    private static final String FIRMS = "enterprises:read";

    private RehearsalNeighbours neighbours;
    private RehearsalService rehearsals;
    private RunningRules running;
    private EnterpriseDirectory firms;
    private Reaches reaches;

    @SuppressWarnings("NullAway.Init")
    protected NearestFirms() {
        // For the CDI proxy.
    }

    @Inject
    public NearestFirms(
            RehearsalNeighbours neighbours,
            RehearsalService rehearsals,
            RunningRules running,
            EnterpriseDirectory firms,
            Reaches reaches) {
        this.neighbours = neighbours;
        this.rehearsals = rehearsals;
        this.running = running;
        this.firms = firms;
        this.reaches = reaches;
    }

    /**
     * A firm beside a bound.
     *
     * @param proof what the condition saw of it; empty for a firm whose facts the caller may not read
     * @param lacks how much more it would need of what is divided
     */
    public record NearFirm(
            EnterpriseSummary firm,
            Neighbour neighbour,
            Optional<CheckAnswer.Proof> proof,
            Optional<Shortfall> lacks) {}

    /**
     * The nearest first, those within the caller's reach.
     *
     * @param condition its number in the draft, from 1
     * @param moves where the numbers of the draft stand
     * @throws ProblemException as {@link RehearsalNeighbours#page}
     */
    public List<NearFirm> of(UUID rehearsal, int condition, Moves moves, int most) {
        Rehearsal staged = rehearsals.staged(rehearsal);
        Atom atom = staged.bounded(condition, moves).orElse(null);
        return atom == null
                ? List.of()
                : neighbours.page(rehearsal, condition, moves, most, null).items().stream()
                        .map(near -> near(near, atom, staged.assessment()))
                        .toList();
    }

    private NearFirm near(RehearsalNeighbours.NamedNeighbour near, Atom atom, Assessment assessment) {
        Optional<FirmFacts> read = firms.find(near.firm().uscc(), reaches.of(FIRMS))
                .map(firm -> RegisteredFirm.facts(
                        firm,
                        firms.factHistory(firm.uscc(), reaches.of(FIRMS)),
                        running.rules().vocabulary(),
                        assessment));
        return new NearFirm(
                near.firm(),
                near.neighbour(),
                read.map(facts -> CheckAnswer.Proof.of(Expression.of(atom), new Judgement(facts, assessment))),
                read.filter(facts -> !near.neighbour().eligible())
                        .flatMap(facts -> Shortfall.of(atom, new Terms(facts, assessment))));
    }
}
