/** What a firm and a fact are, and the rules they keep to, whoever asks. */
@NullMarked
package org.throughline.enterprises.domain;

import org.jspecify.annotations.NullMarked;
