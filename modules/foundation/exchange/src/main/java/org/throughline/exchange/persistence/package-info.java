/** Where the exchange keeps what must outlive a request. */
@NullMarked
package org.throughline.exchange.persistence;

import org.jspecify.annotations.NullMarked;
