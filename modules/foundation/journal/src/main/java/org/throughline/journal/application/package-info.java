/** What runs in the server: the rounds of the sealer. */
@NullMarked
package org.throughline.journal.application;

import org.jspecify.annotations.NullMarked;
