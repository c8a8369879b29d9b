/** What people do in the pages, done by a browser against the built product. */
@NullMarked
package org.throughline.launcher.pages;

import org.jspecify.annotations.NullMarked;
