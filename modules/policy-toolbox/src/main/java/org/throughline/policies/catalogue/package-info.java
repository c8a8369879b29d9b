/** Policies and their clauses: what they say, in which version, and since when that is in force. */
@NullMarked
package org.throughline.policies.catalogue;

import org.jspecify.annotations.NullMarked;
