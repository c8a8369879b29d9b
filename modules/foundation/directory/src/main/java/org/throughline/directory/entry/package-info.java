/**
 * Enters organisations, people and clients by plain SQL on the caller's connection: what the launcher does before the
 * server runs.
 */
@NullMarked
package org.throughline.directory.entry;

import org.jspecify.annotations.NullMarked;
