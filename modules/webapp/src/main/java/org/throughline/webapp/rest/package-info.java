/** What surrounds every resource of the API: its base path, its JSON, its refusals, its headers. */
@NullMarked
package org.throughline.webapp.rest;

import org.jspecify.annotations.NullMarked;
