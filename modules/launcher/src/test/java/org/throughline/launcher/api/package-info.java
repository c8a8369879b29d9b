/** The API of the served product, from outside: bad input on every operation, access, lists, the edge of HTTP. */
@NullMarked
package org.throughline.launcher.api;

import org.jspecify.annotations.NullMarked;
