/**
 * What conditions can be about: the facts of the catalogue with their types, and what is known of one firm. It holds
 * values and no rules; where they come from is not its matter.
 */
@NullMarked
package org.throughline.policies.facts;

import org.jspecify.annotations.NullMarked;
