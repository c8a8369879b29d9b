package org.throughline.policies.rehearsal;

import java.time.Instant;
import java.util.Map;
import org.throughline.policies.catalogue.ClauseInForce;
import org.throughline.policies.matching.Matching;

/** The city as this node knows it, held against what is in force today. */
public interface CityNow {

    /** As it is now. */
    City current();

    /**
     * The city at one moment; never changes.
     *
     * @param factsAsOf every change of facts committed until then counts
     * @param clauses those of the matching, by their keys in it
     */
    record City(Matching matching, Instant factsAsOf, Map<String, ClauseInForce> clauses) {
        public City {
            clauses = Map.copyOf(clauses);
        }
    }
}
