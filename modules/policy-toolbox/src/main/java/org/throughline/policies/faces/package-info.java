/** The pages of the policy toolbox. */
@NullMarked
package org.throughline.policies.faces;

import org.jspecify.annotations.NullMarked;
