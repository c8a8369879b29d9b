@NullMarked
package org.throughline.enterprises.faces;

import org.jspecify.annotations.NullMarked;
