/** The use cases: telling, reminding, sending what is in the outbox, laying out a desk. */
@NullMarked
package org.throughline.notices.application;

import org.jspecify.annotations.NullMarked;
