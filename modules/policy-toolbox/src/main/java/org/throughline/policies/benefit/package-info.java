/**
 * What a clause brings: a formula in CEL's syntax over the same facts, read once and worked out exactly for one firm,
 * between what is certain and what is possible where facts are missing. It is said in sentences, proved step by step,
 * and each of its numbers can be turned.
 */
@NullMarked
package org.throughline.policies.benefit;

import org.jspecify.annotations.NullMarked;
