/** One's own jobs on a page. */
@NullMarked
package org.throughline.jobs.faces;

import org.jspecify.annotations.NullMarked;
