/** One's own jobs at the API. */
@NullMarked
package org.throughline.jobs.rest;

import org.jspecify.annotations.NullMarked;
