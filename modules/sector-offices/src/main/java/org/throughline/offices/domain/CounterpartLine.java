package org.throughline.offices.domain;

import org.jspecify.annotations.Nullable;
import org.throughline.configuration.Counterpart;

/**
 * A topic at a level, and whom the bureau goes to for it on a day.
 *
 * @param counterpart null where there is nobody to go to: work for the bureau
 */
public record CounterpartLine(
        CounterpartNeed need, @Nullable Counterpart counterpart) {}
