package org.throughline.policies.runs;

import java.util.List;
import org.throughline.policies.catalogue.ClauseInForce;
import org.throughline.policies.matching.KeptObstacles;
import org.throughline.policies.matching.KeptRun;
import org.throughline.policies.matching.Roster;

/**
 * All that is kept of a run.
 *
 * @param clauses those that could be asked, sorted by name
 */
public record RunContents(Roster roster, List<ClauseInForce> clauses, KeptRun verdicts, KeptObstacles obstacles) {}
