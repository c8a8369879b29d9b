package org.throughline.jobs;

/**
 * What is asked for.
 *
 * @param kind code of a {@link JobKind}
 * @param parameters what the kind needs to know; small, and no personal data
 */
public record JobOrder(String kind, JobData parameters) {}
