package org.throughline.enterprises.faces;

import org.throughline.enterprises.domain.Assignment;

/**
 * Who serves a firm, as a page shows it.
 *
 * @param called the person's name; the account of somebody who has no post any more
 * @param staffed whether the person still has a post in which they serve the firm
 * @param own whether the reader can hand it over or end it
 */
public record ServingLine(Assignment assignment, String called, boolean staffed, boolean own) {}
