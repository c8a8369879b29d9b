package org.throughline.enterprises;

import java.time.Instant;
import java.util.UUID;

/**
 * A list that somebody has sent and not yet had imported.
 *
 * @param id where its file lies in the database
 * @param order how it is to be read, as far as that was said
 * @param bytes how large the file is
 */
public record ImportDraft(UUID id, ImportOrder order, long bytes, Instant keptAt) {}
