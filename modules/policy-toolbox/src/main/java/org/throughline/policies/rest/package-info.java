/** Policies, runs over all firms, and rehearsals of drafts, at the API. */
@NullMarked
package org.throughline.policies.rest;

import org.jspecify.annotations.NullMarked;
