/**
 * What is brought in many at once, by COPY and over sets, outside any container: firms that are loaded, lists that are
 * imported, the catalogue of facts from the configuration.
 *
 * <p>SQL of PostgreSQL stands here as in {@code persistence}: who loads in bulk has neither a server nor JPA.
 */
@NullMarked
package org.throughline.enterprises.bulk;

import org.jspecify.annotations.NullMarked;
