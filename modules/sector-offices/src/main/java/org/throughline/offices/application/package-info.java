/**
 * What people and clients do with mandates, plans, counterparts and tracks, and what timers do by themselves: telling
 * of plans and applying saved files. Each act in one transaction.
 */
@NullMarked
package org.throughline.offices.application;

import org.jspecify.annotations.NullMarked;
