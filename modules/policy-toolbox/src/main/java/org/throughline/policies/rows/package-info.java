/**
 * The same conditions as rows, for officers who write no expressions: what is asked about, how, and the value; all of
 * them, any of them or none of them, in groups one level deep. What rows cannot say, they say that they cannot.
 */
@NullMarked
package org.throughline.policies.rows;

import org.jspecify.annotations.NullMarked;
