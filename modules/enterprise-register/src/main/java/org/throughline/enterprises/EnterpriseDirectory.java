package org.throughline.enterprises;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.directory.Reach;
import org.throughline.directory.Unbounded;
import org.throughline.kernel.Uscc;

/**
 * Questions the rest of the office may ask about firms; answers are copies and never change. A firm is within a reach
 * if its district or its zone is; one that is not is, for whoever asks, not in the register.
 */
public interface EnterpriseDirectory {

    /** The firm with this code; empty also for a record that was merged into another. */
    Optional<EnterpriseSummary> find(Uscc uscc, Reach reach);

    /** The firm that the record with this code was merged into; empty for a code that no merged record has. */
    Optional<EnterpriseSummary> successor(Uscc former, Reach reach);

    /** One stretch of the list of firms; the list keeps its order while firms are added. */
    EnterprisePage page(EnterpriseQuery query, Reach reach);

    /** How many firms a filter means. */
    long count(EnterpriseFilter filter, Reach reach);

    /** How many firms a filter means, or {@code most} if they are that many or more: what a page can afford to say. */
    long count(EnterpriseFilter filter, Reach reach, long most);

    /**
     * What was believed of a firm about a day, by the order of the catalogue and the latest year first; empty if
     * nothing was. Of a yearly fact there is one for each year up to that of the day; what had run out by the day is
     * left out.
     *
     * @param on the day, in Shanghai
     * @param knownBefore what was recorded or corrected at this moment or later does not count
     */
    List<FactSummary> facts(Uscc uscc, Reach reach, LocalDate on, Instant knownBefore);

    /**
     * All that is known and all that was believed before: within a fact and year first what counts, then the latest
     * belief.
     */
    List<FactSummary> factHistory(Uscc uscc, Reach reach);

    /** The catalogue: every fact that can be recorded, in its order. */
    @Unbounded(because = "the catalogue says nothing about any firm")
    List<FactDefinition> definitions();
}
