/** Opens the book of mandates on the connection of the server's transaction. */
@NullMarked
package org.throughline.offices.persistence;

import org.jspecify.annotations.NullMarked;
