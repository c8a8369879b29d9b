/**
 * What a draft would do before it is issued: which firms it would reach, what it would cost, whom it shuts out and what
 * firms have already. A rehearsal is held in memory so that its numbers can be moved, and kept as it was found.
 */
@NullMarked
package org.throughline.policies.rehearsal;

import org.jspecify.annotations.NullMarked;
