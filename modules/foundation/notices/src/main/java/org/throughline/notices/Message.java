package org.throughline.notices;

import java.time.Instant;
import java.util.UUID;
import org.throughline.kernel.BilingualText;

/**
 * A notice on its way to one person.
 *
 * @param id the same whenever it is sent again
 * @param account whom it is for
 * @param path of the page where it is dealt with, from the root of the application
 * @param told when the person was told, by the clock of the database
 */
public record Message(UUID id, String account, BilingualText title, String path, Instant told) {}
