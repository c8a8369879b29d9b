package org.throughline.enterprises.faces;

import java.util.Map;
import org.throughline.enterprises.application.ReferralRules;
import org.throughline.enterprises.domain.Referral;
import org.throughline.enterprises.domain.ReferralProblem;
import org.throughline.kernel.Phrase;

/**
 * A referral as a page shows it.
 *
 * @param left working days until an answer is due, negative once it is late; says nothing once it is over
 */
public record ReferralLine(Referral referral, int left) {

    static ReferralLine of(Referral referral, ReferralRules rules) {
        return new ReferralLine(referral, referral.state().over() ? 0 : rules.daysLeft(referral));
    }

    /** Whether somebody still waits for an answer. */
    public boolean isAwaited() {
        return !referral.state().over();
    }

    /** The light beside the day on which an answer is due. */
    public String light() {
        return left < 0 ? "red" : left < 2 ? "amber" : "green";
    }

    /** How much time is left, in words. */
    public Phrase time() {
        String key = left < 0 ? "left.late" : left == 0 ? "left.today" : "left.days";
        return new Phrase(ReferralProblem.TEXTS, key, Map.of("days", Integer.toString(Math.abs(left))));
    }
}
