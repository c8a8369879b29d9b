package org.throughline.jobs.application;

/** A job waits; fired inside the transaction that queues it. */
record JobQueued() {}
