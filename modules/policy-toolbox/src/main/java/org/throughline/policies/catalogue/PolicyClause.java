package org.throughline.policies.catalogue;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clause of one version of a policy, in the columns that cities print.
 *
 * @param id UUID version 7; another version of the same clause has another one
 * @param code within its policy; the same in every version
 * @param title the award item, 奖补事项
 * @param text what it says; null if only the item is known
 * @param mode how it is carried out; null where that was not public
 * @param inTotal whether it counts towards what a firm can have in a year altogether; null where that was not public
 * @param department who answers for it; null where that was not public
 * @param eligibility who can have it, in the language of eligibility; null if that is not put into rules
 * @param benefit what it brings, in the language of benefits; null if that is not put into a formula
 * @param otherConditions what is asked beside the rules, which people have to look at; null if nothing is
 * @param note what has to be known of the clause, such as which figures were not public; null if nothing has to
 * @param tests example firms, in the order in which they were entered
 */
public record PolicyClause(
        UUID id,
        String code,
        String title,
        @Nullable String text,
        @Nullable ExecutionMode mode,
        @Nullable Boolean inTotal,
        @Nullable String department,
        @Nullable String eligibility,
        @Nullable String benefit,
        @Nullable String otherConditions,
        @Nullable String note,
        List<ClauseTest> tests) {

    public PolicyClause {
        tests = List.copyOf(tests);
    }

    /** Whether it says the same, whatever it is called by inside. */
    public boolean saysTheSameAs(PolicyClause other) {
        return equals(other.withId(id));
    }

    /** The same under another identity. */
    public PolicyClause withId(UUID other) {
        return new PolicyClause(
                other,
                code,
                title,
                text,
                mode,
                inTotal,
                department,
                eligibility,
                benefit,
                otherConditions,
                note,
                tests);
    }
}
