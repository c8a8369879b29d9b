package org.throughline.enterprises;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.throughline.directory.Reach;

/** Firms by what other modules keep of them. */
public interface FirmsByIdentity {

    /** Those of some firms that are in the register and within a reach, by their identities. */
    Map<UUID, EnterpriseSummary> among(Collection<UUID> firms, Reach reach);
}
