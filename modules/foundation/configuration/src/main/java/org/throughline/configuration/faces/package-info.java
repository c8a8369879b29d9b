/**
 * The page of the configuration: what runs, what waits, and what ran when.
 *
 * <p>Beans ask the face of the module; the page uses the tag library of the application by name only.
 */
@NullMarked
package org.throughline.configuration.faces;

import org.jspecify.annotations.NullMarked;
