/** Encrypts, hides and decrypts on a connection that somebody else gives. */
@NullMarked
package org.throughline.personal.keeping;

import org.jspecify.annotations.NullMarked;
