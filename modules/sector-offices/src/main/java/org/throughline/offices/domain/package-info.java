/**
 * Mandates, tracks, counterparts and experts of a bureau, and what changes when they are to be otherwise. Knows neither
 * database nor clock.
 */
@NullMarked
package org.throughline.offices.domain;

import org.jspecify.annotations.NullMarked;
