/** Messages by mail: what an operator sets, what a letter looks like, and bringing it to the mail server. */
@NullMarked
package org.throughline.notices.mail;

import org.jspecify.annotations.NullMarked;
