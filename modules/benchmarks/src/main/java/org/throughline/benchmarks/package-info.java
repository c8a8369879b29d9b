/** Measures what the product promises about speed; never part of the product. */
@NullMarked
package org.throughline.benchmarks;

import org.jspecify.annotations.NullMarked;
