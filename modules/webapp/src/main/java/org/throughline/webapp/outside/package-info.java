/** What an outside issuer (OpenID Connect) says of people and of clients of the API, and whether it may be believed. */
@NullMarked
package org.throughline.webapp.outside;

import org.jspecify.annotations.NullMarked;
