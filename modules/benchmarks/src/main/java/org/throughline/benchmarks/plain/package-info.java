/** What the product is compared with: it goes into the server under measurement as a jar of its own. */
@NullMarked
package org.throughline.benchmarks.plain;

import org.jspecify.annotations.NullMarked;
