package org.throughline.policies.faces;

import jakarta.enterprise.context.ApplicationScoped;
import org.throughline.enterprises.FirmSection;
import org.throughline.policies.application.PolicyGround;

/** On the page of a firm: what it can have. */
@ApplicationScoped
public class EntitlementsSection implements FirmSection {

    @Override
    public String view() {
        return "/policies/firm.xhtml";
    }

    @Override
    public String right() {
        return PolicyGround.READ;
    }

    @Override
    public int rank() {
        return 10;
    }
}
