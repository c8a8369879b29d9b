package org.throughline.enterprises;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.throughline.directory.Reach;
import org.throughline.kernel.Uscc;

/**
 * Ask once: whether the city already holds what somebody is about to ask a firm for. Whoever wants something of a firm
 * looks here first, and asks the firm for what is missing or too old and for nothing else.
 */
public interface HeldFacts {

    /**
     * How it stands with each thing wanted, in their order.
     *
     * @param wanted facts of the catalogue, and papers of any kind
     * @param on the day asked about, in Shanghai: what held then, and how old it was then
     * @param knownBefore what was recorded or corrected at this moment or later does not count
     * @return empty for a firm out of reach, as for one that is not there
     * @throws IllegalArgumentException for a fact that the catalogue does not have, and for the year of a fact that is
     *     not yearly
     */
    List<Holding> of(Uscc uscc, Reach reach, List<Wanted> wanted, LocalDate on, Instant knownBefore);
}
