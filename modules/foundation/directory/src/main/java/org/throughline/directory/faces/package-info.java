/** The pages of the administrators: people, clients of the API, posts, and what waits for approval. */
@NullMarked
package org.throughline.directory.faces;

import org.jspecify.annotations.NullMarked;
