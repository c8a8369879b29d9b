/**
 * The product as an operator meets it: the built jar as a process, its refusals, its starts, its ends and its deaths.
 */
@NullMarked
package org.throughline.launcher.operation;

import org.jspecify.annotations.NullMarked;
