/** Opens the book of policies on the connection of the server's transaction. */
@NullMarked
package org.throughline.policies.persistence;

import org.jspecify.annotations.NullMarked;
