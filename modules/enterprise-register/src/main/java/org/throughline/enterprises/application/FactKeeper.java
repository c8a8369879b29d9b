package org.throughline.enterprises.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.throughline.directory.Reach;
import org.throughline.directory.Reaches;
import org.throughline.enterprises.domain.FactRepository;
import org.throughline.kernel.PersonalDatum;
import org.throughline.personal.PersonalKeeper;

/** Personal facts are shown to whoever may change the firm; of merged records, the firm that survived. */
@ApplicationScoped
public class FactKeeper implements PersonalKeeper {

    private FactRepository facts;
    private Reaches reaches;

    @SuppressWarnings("NullAway.Init")
    protected FactKeeper() {
        // For the CDI proxy.
    }

    @Inject
    public FactKeeper(FactRepository facts, Reaches reaches) {
        this.facts = facts;
        this.reaches = reaches;
    }

    @Override
    public String type() {
        return FactVault.TYPE;
    }

    @Override
    public Map<String, PersonalDatum> fields() {
        return FactVault.FIELDS;
    }

    @Override
    public boolean mayReveal(String subject) {
        Reach reach = reaches.of("enterprises:write");
        return FactVault.firm(subject)
                .flatMap(facts::holder)
                .filter(firm -> firm.within(reach))
                .isPresent();
    }
}
