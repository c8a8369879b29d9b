/**
 * Loading firms by COPY, outside any container.
 *
 * <p>SQL of PostgreSQL stands here as in {@code persistence}: who loads in bulk has neither a server nor JPA.
 */
@NullMarked
package org.throughline.enterprises.bulk;

import org.jspecify.annotations.NullMarked;
