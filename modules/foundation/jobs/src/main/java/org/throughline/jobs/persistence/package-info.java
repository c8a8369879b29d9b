/** Jobs and timers in PostgreSQL, by the clock of the database. */
@NullMarked
package org.throughline.jobs.persistence;

import org.jspecify.annotations.NullMarked;
