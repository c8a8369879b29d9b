/**
 * Long work: who asked for it, how far it is, and that exactly one node of several does it, whoever dies meanwhile.
 *
 * <p>A module contributes its work as a {@link org.throughline.jobs.JobKind} and asks for it through
 * {@link org.throughline.jobs.Jobs}; work that comes again by itself is a {@link org.throughline.jobs.TimerKind}.
 */
@NullMarked
@DomainModule(
        uses = {"kernel", "journal", "exchange", "directory"},
        exposes = "org.throughline.jobs")
package org.throughline.jobs;

import org.jspecify.annotations.NullMarked;
import org.throughline.kernel.DomainModule;
