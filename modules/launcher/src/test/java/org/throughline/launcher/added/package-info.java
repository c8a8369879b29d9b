/** What a test puts into an unpacked server as a module of its own; no part of the product. */
@NullMarked
package org.throughline.launcher.added;

import org.jspecify.annotations.NullMarked;
