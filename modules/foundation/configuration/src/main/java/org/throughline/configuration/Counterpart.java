package org.throughline.configuration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Money;
import org.throughline.kernel.Period;

/**
 * Whom a bureau goes to for a topic at a level, and who of its own does.
 *
 * @param topic code of the topic
 * @param departments all that are needed at once; at least one
 * @param office code of the bureau's own office
 * @param person account of the one person of that office; null while nobody is named
 * @param limit how much that person may agree to without asking; null if nothing is delegated
 */
public record Counterpart(
        String topic,
        GovernmentLevel level,
        List<BilingualText> departments,
        String office,
        @Nullable String person,
        @Nullable Money limit,
        Period period) {

    public Counterpart {
        departments = List.copyOf(departments);
    }
}
