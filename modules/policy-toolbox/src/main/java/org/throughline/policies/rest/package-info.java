/** Policies at the API: written, brought on their way, and held against firms. */
@NullMarked
package org.throughline.policies.rest;

import org.jspecify.annotations.NullMarked;
