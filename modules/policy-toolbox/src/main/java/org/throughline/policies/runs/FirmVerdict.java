package org.throughline.policies.runs;

import java.util.List;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.policies.verdict.Verdict.Outcome;

/**
 * What a run said of a firm for a clause.
 *
 * @param clause its name
 * @param firm as the register has it now
 * @param missing what would have had to be known to say more, as the language writes it; empty unless unknown
 */
public record FirmVerdict(String clause, EnterpriseSummary firm, Outcome outcome, List<String> missing) {}
