package org.throughline.enterprises.domain;

import java.util.Set;
import org.throughline.kernel.Phrase;

/** Where a referral stands. */
public enum ReferralState {
    /** The organisation that was asked has said nothing yet. */
    OPEN,
    /** It does what was asked. */
    ACCEPTED,
    /** It said what came of it. */
    ANSWERED,
    /** It does not do it, and said why. */
    RETURNED,
    /** Whoever asked no longer does, and said why. */
    WITHDRAWN;

    /** Whether nothing more comes of it. */
    public boolean over() {
        return this == ANSWERED || this == RETURNED || this == WITHDRAWN;
    }

    /** Whether it can come next: what is accepted is the receiver's, and no longer withdrawn. */
    public boolean leadsTo(ReferralState next) {
        return switch (this) {
            case OPEN -> next != OPEN;
            case ACCEPTED -> Set.of(ANSWERED, RETURNED).contains(next);
            case ANSWERED, RETURNED, WITHDRAWN -> false;
        };
    }

    /** Whether whoever brings a referral into it has to say something. */
    public boolean needsWords() {
        return over();
    }

    /** What it is called. */
    public Phrase called() {
        return new Phrase(ReferralProblem.TEXTS, "state." + name());
    }
}
