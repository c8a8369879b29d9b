/** A kind of job that a test puts into an unpacked server; no part of the product. */
@NullMarked
package org.throughline.launcher.counting;

import org.jspecify.annotations.NullMarked;
