package org.throughline.enterprises;

import java.util.Optional;
import org.throughline.directory.Reach;
import org.throughline.kernel.Uscc;

/** How large firms are by the rules of statistics; kept in step with their facts by the database. */
public interface FirmSizes {

    /** Empty for a firm that is not in the register or not within the reach. */
    Optional<FirmSize> of(Uscc uscc, Reach reach);
}
