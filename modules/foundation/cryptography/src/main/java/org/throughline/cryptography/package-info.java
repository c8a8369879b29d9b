/**
 * The ways to hash, sign, authenticate and encrypt, each under the identifier that stands beside whatever it made.
 *
 * <p>The international ones come with Java; the national ones (SM2, SM3, SM4) from Bouncy Castle, of which nothing is
 * loaded until one of them is asked for.
 */
@NullMarked
@DomainModule(
        uses = {"kernel"},
        exposes = "org.throughline.cryptography")
package org.throughline.cryptography;

import org.jspecify.annotations.NullMarked;
import org.throughline.kernel.DomainModule;
