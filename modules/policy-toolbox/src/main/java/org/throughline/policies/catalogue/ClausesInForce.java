package org.throughline.policies.catalogue;

import java.time.LocalDate;
import java.util.List;

/** The clauses that count on a day. To be asked within a transaction. */
public interface ClausesInForce {

    /** Another number after each change of what is or will be in force, committed by whatever node. */
    long stamp();

    /** Those of versions that are issued and valid on this day in Shanghai, by policy and clause code. */
    List<ClauseInForce> on(LocalDate day);
}
