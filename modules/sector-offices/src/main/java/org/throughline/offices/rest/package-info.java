/** Mandates, plans and tracks at the API. */
@NullMarked
package org.throughline.offices.rest;

import org.jspecify.annotations.NullMarked;
