package org.throughline.offices.domain;

import java.time.Instant;
import java.util.UUID;
import org.throughline.kernel.Period;

/**
 * A window, by whom and when it was judged, and on which days the judgement counts.
 *
 * @param by account of the person, or name of the client
 */
public record JudgedWindow(UUID id, TrackWindow window, Period counts, String by, Instant at) {}
