package org.throughline.offices.application;

import java.util.Optional;
import java.util.UUID;
import org.throughline.offices.domain.PlanRecord;

/** Plans that were carried out and of which nobody has been told yet, in the transaction at hand. */
public interface ReorganisationNews {

    /** The one that was carried out first; nobody else gets it until the transaction ends. */
    Optional<PlanRecord> next();

    /** Those concerned know of it. */
    void told(UUID plan);
}
