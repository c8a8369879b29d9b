/** Mandates, plans, tracks and counterparts at the API. */
@NullMarked
package org.throughline.offices.rest;

import org.jspecify.annotations.NullMarked;
