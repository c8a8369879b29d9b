/**
 * Pages of what offices cover on a day and how it came to be so, of tracks with their windows, of whom to go to, and of
 * whom to ask. What nobody looks after stands first.
 */
@NullMarked
package org.throughline.offices.faces;

import org.jspecify.annotations.NullMarked;
