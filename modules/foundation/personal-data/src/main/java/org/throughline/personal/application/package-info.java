/** Who may see what is kept, and for what. */
@NullMarked
package org.throughline.personal.application;

import org.jspecify.annotations.NullMarked;
