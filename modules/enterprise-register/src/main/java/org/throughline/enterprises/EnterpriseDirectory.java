package org.throughline.enterprises;

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

    Optional<EnterpriseSummary> find(Uscc uscc, Reach reach);

    /** One stretch of the list of firms; the list keeps its order while firms are added. */
    EnterprisePage page(EnterpriseQuery query, Reach reach);

    /** How many firms a filter means. */
    long count(EnterpriseFilter filter, Reach reach);

    /** How many firms a filter means, or {@code most} if they are that many or more: what a page can afford to say. */
    long count(EnterpriseFilter filter, Reach reach, long most);

    /** What is known of a firm now, by the order of the catalogue and the latest year first; empty if nothing is. */
    List<FactSummary> facts(Uscc uscc, Reach reach);

    /** What is known now and all that was believed before, the latest belief first within a fact and year. */
    List<FactSummary> factHistory(Uscc uscc, Reach reach);

    /** The catalogue: every fact that can be recorded, in its order. */
    @Unbounded(because = "the catalogue says nothing about any firm")
    List<FactDefinition> definitions();
}
