package org.throughline.policies.standing;

import org.throughline.enterprises.FirmFactsFeed.Mark;
import org.throughline.policies.matching.Matching;

/**
 * All firms held against all clauses in force today, as a node has it at one moment; never changes.
 *
 * @param matching the verdicts, by names of clauses
 * @param rules the clauses
 * @param facts the view of the register whose facts these are
 * @param refused how many facts count as not known because they are too large or too fine to be kept
 */
public record Standing(Matching matching, Rules rules, Mark facts, int refused) {}
