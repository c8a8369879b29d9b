/** What a job may become, how fast it goes, when a timer is due; and what keeps them. */
@NullMarked
package org.throughline.jobs.domain;

import org.jspecify.annotations.NullMarked;
