/** Writes entries on the connection of the transaction at hand. */
@NullMarked
package org.throughline.journal.persistence;

import org.jspecify.annotations.NullMarked;
