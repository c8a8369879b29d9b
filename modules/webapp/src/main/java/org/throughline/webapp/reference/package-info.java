/** The configuration folder as the running application has it: names of codes, and whose plaques hang at the door. */
@NullMarked
package org.throughline.webapp.reference;

import org.jspecify.annotations.NullMarked;
