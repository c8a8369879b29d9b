package org.throughline.enterprises.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.application.ReferralRules;
import org.throughline.enterprises.domain.Referral;
import org.throughline.enterprises.domain.ReferralState;
import org.throughline.enterprises.domain.ReferralStep;

/** A referral as the API gives it. */
public record ReferralDocument(
        UUID id,
        String uscc,
        String firmName,
        String from,
        String to,
        String asked,
        String reason,
        @Nullable String promised,
        int workingDays,
        LocalDate due,
        @Nullable Integer workingDaysLeft,
        boolean overdue,
        ReferralState state,
        Instant madeAt,
        String madeBy,
        @Nullable Instant overAt) {

    /** One thing that was done with a referral, as the API gives it. */
    public record StepDocument(
            ReferralState state,
            Instant at,
            String by,
            String organisation,
            @Nullable String passedFrom,
            @Nullable String words) {

        static StepDocument of(ReferralStep step) {
            return new StepDocument(
                    step.state(), step.at(), step.by(), step.organisation(), step.passedFrom(), step.words());
        }
    }

    static ReferralDocument of(Referral referral, ReferralRules rules) {
        return new ReferralDocument(
                referral.id(),
                referral.firm().uscc().value(),
                referral.firm().name(),
                referral.sender(),
                referral.receiver(),
                referral.matter().asked(),
                referral.matter().reason(),
                referral.matter().promised(),
                referral.term().workingDays(),
                referral.term().due(),
                referral.state().over() ? null : rules.daysLeft(referral),
                referral.overdueOn(rules.today()),
                referral.state(),
                referral.made().at(),
                referral.made().by(),
                referral.overAt());
    }
}
