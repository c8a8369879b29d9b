/**
 * Reads what a clause asks for in CEL, the Common Expression Language, held against the facts there are: either the
 * tree comes out, or every fault with its place. It writes the language too, in one form.
 *
 * <p>Parsing and a second check of types are CEL's; what a name, a year or a number means is said here. Numbers are
 * taken from the text of the source and never pass through binary floating point.
 *
 * @see <a href="https://github.com/google/cel-spec/blob/master/doc/langdef.md">CEL, language definition</a>
 */
@NullMarked
package org.throughline.policies.language;

import org.jspecify.annotations.NullMarked;
