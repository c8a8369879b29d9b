/**
 * What the offices of bureaus cover: mandates in two times, how they are changed by a plan, and what open work a change
 * touches; whom they go to; what is judged of their tracks; and experts who explain these.
 *
 * <p>Exposes {@link org.throughline.offices.ConfiguredMandates} for the first state of an installation, and
 * {@link org.throughline.offices.ConfiguredCounterparts} for every start, and
 * {@link org.throughline.offices.DemoWindows} and {@link org.throughline.offices.DemoExperts} for the demo.
 */
@NullMarked
@DomainModule(
        uses = {"kernel", "journal", "configuration", "exchange", "directory", "personal", "jobs", "notices"},
        exposes = "org.throughline.offices")
package org.throughline.offices;

import org.jspecify.annotations.NullMarked;
import org.throughline.kernel.DomainModule;
