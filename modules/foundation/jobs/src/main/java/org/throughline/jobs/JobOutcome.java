package org.throughline.jobs;

import org.throughline.kernel.Phrase;

/**
 * What came of a job that is done.
 *
 * @param words one sentence with its figures, such as how many rows went in and how many did not; no personal data
 */
public record JobOutcome(Phrase words) {}
