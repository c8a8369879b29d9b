package org.throughline.jobs;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How fast a job goes at present: over the last half minute to minute, not since its beginning.
 *
 * @param perSecond units a second, more than zero
 * @param remaining what is left at this pace; null while the total is not known
 */
public record JobPace(double perSecond, @Nullable Duration remaining) {}
