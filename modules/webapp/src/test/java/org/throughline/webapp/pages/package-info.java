@NullMarked
package org.throughline.webapp.pages;

import org.jspecify.annotations.NullMarked;
