/**
 * Says what a clause asks as one sentence, in Chinese as policies word it and in English. It says everything that the
 * tree has and decides nothing.
 */
@NullMarked
package org.throughline.policies.sentences;

import org.jspecify.annotations.NullMarked;
