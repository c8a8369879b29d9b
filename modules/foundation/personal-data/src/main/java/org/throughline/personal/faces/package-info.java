/** What every page with personal data has in common: most of it hidden, and a door to the rest. */
@NullMarked
package org.throughline.personal.faces;

import org.jspecify.annotations.NullMarked;
