/**
 * Beliefs, plans, experts and what is judged of tracks as rows, and how a plan is made and carried out, on the
 * connection of the caller's transaction: for the server as for an operator's command.
 */
@NullMarked
package org.throughline.offices.book;

import org.jspecify.annotations.NullMarked;
