package org.throughline.policies.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Money;
import org.throughline.policies.verdict.Verdict;

/**
 * An example firm, and what a clause has to say of it.
 *
 * @param name what the example shows
 * @param day on which the firm is judged
 * @param facts what is known of it; what is left out is not known
 * @param amount what it has to come to; null if that is not looked at
 */
public record ClauseTest(
        String name,
        LocalDate day,
        List<GivenFact> facts,
        Verdict.Outcome verdict,
        @Nullable Money amount) {

    public ClauseTest {
        facts = List.copyOf(facts);
    }
}
