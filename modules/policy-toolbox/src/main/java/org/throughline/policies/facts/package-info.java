/**
 * What conditions can be about: the facts of the configuration with their types, and what is known of one firm. Values
 * without rules; how a firm's come here from the register is not its matter.
 */
@NullMarked
package org.throughline.policies.facts;

import org.jspecify.annotations.NullMarked;
