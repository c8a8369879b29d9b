/** The description of the API as its callers read it. */
@NullMarked
package org.throughline.webapp.openapi;

import org.jspecify.annotations.NullMarked;
