/**
 * What people and clients do with mandates, plans, counterparts, tracks and experts, and what timers do by themselves:
 * telling of plans and applying saved files. Each act in one transaction.
 */
@NullMarked
package org.throughline.offices.application;

import org.jspecify.annotations.NullMarked;
