/**
 * Organisations and their places, people and their posts, the clients of the API; who may do what, and how far that
 * reaches.
 *
 * <p>Exposes {@link org.throughline.directory.Standings} for who somebody is today,
 * {@link org.throughline.directory.Reaches} for how far the caller at hand may go; asks every
 * {@link org.throughline.directory.OrganisationHoldings} when an organisation passes all it holds to another.
 */
@NullMarked
@DomainModule(
        uses = {"kernel", "journal", "personal", "configuration", "exchange"},
        exposes = "org.throughline.directory")
package org.throughline.directory;

import org.jspecify.annotations.NullMarked;
import org.throughline.kernel.DomainModule;
