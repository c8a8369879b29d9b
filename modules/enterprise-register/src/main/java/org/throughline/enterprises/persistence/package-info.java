/** The register in PostgreSQL: firms are changed through JPA, found by SQL that is shaped for its indexes. */
@NullMarked
package org.throughline.enterprises.persistence;

import org.jspecify.annotations.NullMarked;
