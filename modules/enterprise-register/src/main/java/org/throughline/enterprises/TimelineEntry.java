package org.throughline.enterprises;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.BilingualText;

/**
 * Something that happened to a firm or was done for it.
 *
 * @param at when, no finer than microseconds
 * @param id unique among the entries of its source, ASCII; of several of one moment the greater one counts as later
 * @param kind what it is, in kebab-case, such as {@code enterprise-entered}
 * @param what in a sentence; names nobody whose data lie in the vault
 * @param who account of a person or name of a client; empty if nobody in particular did it
 * @param organisation in whose name; null where it is not known
 * @param link address of a page within the product that has more, beginning with a slash; null without one
 */
public record TimelineEntry(
        Instant at,
        String id,
        String kind,
        BilingualText what,
        String who,
        @Nullable BilingualText organisation,
        @Nullable String link)
        implements Serializable {}
