/** What a firm, a fact, a contact person and a referral are, and the rules they keep to, whoever asks. */
@NullMarked
package org.throughline.enterprises.domain;

import org.jspecify.annotations.NullMarked;
