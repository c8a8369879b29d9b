/** Policies as rows, on the connection of the caller's transaction: for the server as for an operator's command. */
@NullMarked
package org.throughline.policies.book;

import org.jspecify.annotations.NullMarked;
