/** The pages of the journal: the list of entries with the verdict of the latest verification, and one entry. */
@NullMarked
package org.throughline.audit.faces;

import org.jspecify.annotations.NullMarked;
