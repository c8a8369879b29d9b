/** The outbox, the reminders and their days. */
@NullMarked
package org.throughline.notices.domain;

import org.jspecify.annotations.NullMarked;
