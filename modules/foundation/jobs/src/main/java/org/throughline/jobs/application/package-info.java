/** Asking for jobs, and the rounds of a node that carries them out. */
@NullMarked
package org.throughline.jobs.application;

import org.jspecify.annotations.NullMarked;
