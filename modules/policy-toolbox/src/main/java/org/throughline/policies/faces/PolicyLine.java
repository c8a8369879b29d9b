package org.throughline.policies.faces;

import java.time.LocalDate;
import java.util.List;
import org.throughline.policies.catalogue.Policy;
import org.throughline.policies.catalogue.PolicyCard;
import org.throughline.policies.catalogue.PolicyStatus;
import org.throughline.policies.catalogue.VersionHead;

/**
 * A policy in a list.
 *
 * @param status where the version that stands for it stands today
 * @param tracks what those are called that it supports
 */
public record PolicyLine(Policy policy, PolicyStatus status, boolean inForce, List<String> tracks) {

    public PolicyLine {
        tracks = List.copyOf(tracks);
    }

    static PolicyLine of(Policy policy, LocalDate today, List<String> tracks) {
        VersionHead head = policy.version();
        return new PolicyLine(policy, head.statusOn(today), head.isInForce(today), tracks);
    }

    public PolicyCard card() {
        return policy.card();
    }

    public VersionHead head() {
        return policy.version();
    }

    /** The colour of a status; the word stands beside it. */
    public String light() {
        return light(status, inForce);
    }

    /** Issued and not begun yet is something to wait for. */
    static String light(PolicyStatus status, boolean inForce) {
        return switch (status) {
            case ISSUED -> inForce ? "green" : "amber";
            case CONSULTATION, REVIEW -> "amber";
            case SUSPENDED -> "red";
            case DRAFT, EXPIRED, REPEALED -> "none";
        };
    }

    /** The key of the word for where it stands. */
    public String word() {
        return word(status, inForce);
    }

    static String word(PolicyStatus status, boolean inForce) {
        return "status." + (status == PolicyStatus.ISSUED && !inForce ? "AHEAD" : status.name());
    }
}
