package org.throughline.policies.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.throughline.policies.benefit.Benefit;
import org.throughline.policies.rehearsal.Formulas;

/** Reads what clauses pay in the facts of the configuration that runs. */
@ApplicationScoped
class ClauseFormulas implements Formulas {

    @Inject
    private RunningRules running;

    @Override
    public Reading read(String benefit) {
        Benefit.Reading read = Benefit.read(benefit, running.rules().vocabulary());
        return new Reading(read.benefit() == null ? null : new ClauseMoney(read.benefit()), read.faults());
    }
}
