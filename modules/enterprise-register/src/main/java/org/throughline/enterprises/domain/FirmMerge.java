package org.throughline.enterprises.domain;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Two records of one firm that became one.
 *
 * @param id UUID version 7, sorts by time
 * @param former the record that was closed, as it was then
 * @param into code of the record that survived
 * @param reason 1 to 500 characters
 * @param moved how many records changed hands, by the name of their contributor, in alphabetical order
 */
public record FirmMerge(
        UUID id, FirmInPlace former, String into, String reason, Instant at, String by, Map<String, Long> moved) {}
