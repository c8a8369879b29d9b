/** Counts in the database, so that no death of a server loses a count, and writes entries from the counts. */
@NullMarked
package org.throughline.audit.persistence;

import org.jspecify.annotations.NullMarked;
