package org.throughline.policies.catalogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clause of a version of a policy that is in force.
 *
 * @param id of the clause in this version; another version of the same clause has another one
 * @param policy code of the policy
 * @param code of the clause, within its policy
 * @param title the award item, in the language of the policy
 * @param eligibility who can have it, in the language of eligibility; null if that is not put into rules
 * @param benefit what it brings, in the language of benefits; null if that is not put into a formula
 */
public record ClauseInForce(
        UUID id,
        String policy,
        String code,
        String title,
        @Nullable String eligibility,
        @Nullable String benefit) {

    /** By which people and systems name it: {@code policy/code}. */
    public String name() {
        return policy + "/" + code;
    }
}
