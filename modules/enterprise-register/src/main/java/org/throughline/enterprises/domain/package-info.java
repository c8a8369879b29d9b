/**
 * What a firm, a fact, a contact person, a referral, an assignment, a saved view and a pair of records of one firm are,
 * and the rules they keep to, whoever asks.
 */
@NullMarked
package org.throughline.enterprises.domain;

import org.jspecify.annotations.NullMarked;
