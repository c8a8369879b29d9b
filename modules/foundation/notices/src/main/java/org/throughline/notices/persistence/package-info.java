/** Notices, the outbox and reminders in PostgreSQL. */
@NullMarked
package org.throughline.notices.persistence;

import org.jspecify.annotations.NullMarked;
