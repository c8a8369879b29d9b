/** Mandates, plans, tracks with their windows, and counterparts at the API. */
@NullMarked
package org.throughline.offices.rest;

import org.jspecify.annotations.NullMarked;
