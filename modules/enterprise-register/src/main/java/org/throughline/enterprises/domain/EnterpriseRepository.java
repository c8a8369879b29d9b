package org.throughline.enterprises.domain;

import java.util.Optional;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.Uscc;

/** The firms, for whoever changes one; questions go to the directory. */
public interface EnterpriseRepository {

    /**
     * The firm with this code; nobody else can change it until the transaction ends.
     *
     * @throws ProblemException {@link EnterpriseProblem#MERGED} for a record that was merged into another
     */
    Optional<Enterprise> findForChange(Uscc uscc);

    /**
     * Adds a firm at once.
     *
     * @throws ProblemException {@link EnterpriseProblem#ALREADY_REGISTERED} if a firm has its code, also when that firm
     *     was added at the same moment
     */
    void add(Enterprise firm);
}
