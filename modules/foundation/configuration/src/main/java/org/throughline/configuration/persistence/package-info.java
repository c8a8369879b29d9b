/** Keeps in the database what servers ran with. */
@NullMarked
package org.throughline.configuration.persistence;

import org.jspecify.annotations.NullMarked;
