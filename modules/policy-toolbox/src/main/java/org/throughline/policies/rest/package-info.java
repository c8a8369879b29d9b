/** The policy toolbox at the API. */
@NullMarked
package org.throughline.policies.rest;

import org.jspecify.annotations.NullMarked;
