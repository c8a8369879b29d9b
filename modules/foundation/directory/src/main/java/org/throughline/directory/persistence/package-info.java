/** The directory's tables. */
@NullMarked
package org.throughline.directory.persistence;

import org.jspecify.annotations.NullMarked;
