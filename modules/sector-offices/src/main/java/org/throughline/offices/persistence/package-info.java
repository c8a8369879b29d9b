/** Opens the books of the module on the connection of the server's transaction. */
@NullMarked
package org.throughline.offices.persistence;

import org.jspecify.annotations.NullMarked;
