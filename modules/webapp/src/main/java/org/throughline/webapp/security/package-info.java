/** Who is asking: tokens at the API, a form for people, rights for both. */
@NullMarked
package org.throughline.webapp.security;

import org.jspecify.annotations.NullMarked;
