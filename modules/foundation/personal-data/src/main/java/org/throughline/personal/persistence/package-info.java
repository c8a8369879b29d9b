/** The vault on the connection of the transaction at hand. */
@NullMarked
package org.throughline.personal.persistence;

import org.jspecify.annotations.NullMarked;
