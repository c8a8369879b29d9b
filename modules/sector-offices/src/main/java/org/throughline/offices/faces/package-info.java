/** The page of today's offices: what each covers on a day, what nobody covers, and how it came to be so. */
@NullMarked
package org.throughline.offices.faces;

import org.jspecify.annotations.NullMarked;
