package org.throughline.policies.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.throughline.policies.catalogue.ClauseInForce;
import org.throughline.policies.rehearsal.CityNow;
import org.throughline.policies.standing.CityInStep;
import org.throughline.policies.standing.Standing;

/** Drafts are rehearsed over the verdicts that this node keeps in step with the register. */
@ApplicationScoped
class StandingCity implements CityNow {

    @Inject
    private CityInStep city;

    @Override
    public City current() {
        Standing standing = city.standing();
        Map<String, ClauseInForce> clauses = new HashMap<>();
        standing.rules().clauses().forEach((name, read) -> clauses.put(name, read.clause()));
        return new City(standing.matching(), standing.facts().at(), clauses);
    }
}
