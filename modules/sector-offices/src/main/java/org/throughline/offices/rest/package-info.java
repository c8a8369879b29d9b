/** Mandates, plans, tracks with their windows, counterparts and experts at the API. */
@NullMarked
package org.throughline.offices.rest;

import org.jspecify.annotations.NullMarked;
