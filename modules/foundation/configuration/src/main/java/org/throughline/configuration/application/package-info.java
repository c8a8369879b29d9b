/** Keeps an eye on the folder while the server runs, and on record what it ran with. */
@NullMarked
package org.throughline.configuration.application;

import org.jspecify.annotations.NullMarked;
