/**
 * What every page shares: its address, its language, its type size, its texts, its figures, its failure.
 *
 * <p>A module's page reaches these by their names in expressions ({@code texts}, {@code show}, {@code look},
 * {@code shell}); no module compiles against this package.
 */
@NullMarked
package org.throughline.webapp.pages;

import org.jspecify.annotations.NullMarked;
