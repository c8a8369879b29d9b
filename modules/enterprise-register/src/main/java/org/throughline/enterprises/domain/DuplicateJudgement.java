package org.throughline.enterprises.domain;

import java.time.Instant;

/**
 * What somebody judged of a pair.
 *
 * @param version of the pair from then on
 * @param apart whether these are two firms; else it is open again
 * @param reason 1 to 500 characters
 */
public record DuplicateJudgement(long version, boolean apart, String reason, Instant at, String by) {}
