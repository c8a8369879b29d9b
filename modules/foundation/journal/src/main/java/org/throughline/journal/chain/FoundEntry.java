package org.throughline.journal.chain;

import java.util.UUID;

/**
 * An entry as a verification finds it.
 *
 * @param digest of what it says now; empty if it names an algorithm this version does not know
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never handed out.
record FoundEntry(UUID id, byte[] digest) {}
