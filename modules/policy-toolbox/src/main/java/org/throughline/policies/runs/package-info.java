/** Runs over all firms and clauses: made, kept, held against one another, made again and listed. */
@NullMarked
package org.throughline.policies.runs;

import org.jspecify.annotations.NullMarked;
