/** What machines ask about the server: whether it lives, whether it is ready, how it fares. */
@NullMarked
package org.throughline.webapp.health;

import org.jspecify.annotations.NullMarked;
