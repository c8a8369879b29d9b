/** Signing in, and the first account of an installation. */
@NullMarked
package org.throughline.directory.application;

import org.jspecify.annotations.NullMarked;
