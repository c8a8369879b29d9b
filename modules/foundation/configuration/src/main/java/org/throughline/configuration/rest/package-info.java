/** What the server runs with, and what waits for its next start, for operators' tools. */
@NullMarked
package org.throughline.configuration.rest;

import org.jspecify.annotations.NullMarked;
