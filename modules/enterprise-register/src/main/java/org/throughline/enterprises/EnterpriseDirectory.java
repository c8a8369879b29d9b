package org.throughline.enterprises;

import java.util.List;
import java.util.Optional;
import org.throughline.kernel.Uscc;

/** Questions the rest of the office may ask about firms; answers are copies and never change. */
public interface EnterpriseDirectory {

    Optional<EnterpriseSummary> find(Uscc uscc);

    /** One stretch of the list of firms; the list keeps its order while firms are added. */
    EnterprisePage page(EnterpriseQuery query);

    /** How many firms a filter means. */
    long count(EnterpriseFilter filter);

    /** How many firms a filter means, or {@code most} if they are that many or more: what a page can afford to say. */
    long count(EnterpriseFilter filter, long most);

    /** What is known of a firm now, by the order of the catalogue and the latest year first; empty if nothing is. */
    List<FactSummary> facts(Uscc uscc);

    /** What is known now and all that was believed before, the latest belief first within a fact and year. */
    List<FactSummary> factHistory(Uscc uscc);

    /** The catalogue: every fact that can be recorded, in its order. */
    List<FactDefinition> definitions();
}
