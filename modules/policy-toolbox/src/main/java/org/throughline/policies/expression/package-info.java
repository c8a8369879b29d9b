/**
 * What a clause asks of a firm, as a tree of values: every other part of the language reads it or writes it, and the
 * engine works on it. It knows which facts it reads and no firm, no text and no machinery.
 */
@NullMarked
package org.throughline.policies.expression;

import org.jspecify.annotations.NullMarked;
