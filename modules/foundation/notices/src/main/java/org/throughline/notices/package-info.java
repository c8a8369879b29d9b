/**
 * What waits for a person today, and how people are told: each of a matter once, by mail or whatever channel there is,
 * and reminded before something is due.
 *
 * <p>A module tells and reminds through {@link org.throughline.notices.Notices} and says what waits at its place as a
 * {@link org.throughline.notices.DeskSource}.
 */
@NullMarked
@DomainModule(
        uses = {"kernel", "configuration", "exchange", "directory", "jobs"},
        exposes = "org.throughline.notices")
package org.throughline.notices;

import org.jspecify.annotations.NullMarked;
import org.throughline.kernel.DomainModule;
