/**
 * The id that ties what a server did to the request that asked for it, and the log in which it is found again.
 *
 * <p>Knows the JDK alone: it stands on the server's own class path, where the log is set up before any application is
 * there; the application sees the same classes.
 */
@NullMarked
package org.throughline.trace;

import org.jspecify.annotations.NullMarked;
