/** What people and clients do with mandates, plans, counterparts and windows of tracks, each act in one transaction. */
@NullMarked
package org.throughline.offices.application;

import org.jspecify.annotations.NullMarked;
