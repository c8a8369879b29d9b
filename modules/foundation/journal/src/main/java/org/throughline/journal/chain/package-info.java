/**
 * The chain itself: canonical bytes, hashes, the sealer, signed checkpoints, and the walk that finds what was touched.
 *
 * <p>SQL of PostgreSQL stands here as in {@code persistence}: an operator verifies without a server, over a plain
 * connection. Nothing here knows a container.
 */
@NullMarked
package org.throughline.journal.chain;

import org.jspecify.annotations.NullMarked;
