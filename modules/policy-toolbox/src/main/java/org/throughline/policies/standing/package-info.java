/** The facts and verdicts of all firms as this node has them, kept in step with the register and the catalogue. */
@NullMarked
package org.throughline.policies.standing;

import org.jspecify.annotations.NullMarked;
