/** The register at the API. */
@NullMarked
package org.throughline.enterprises.rest;

import org.jspecify.annotations.NullMarked;
