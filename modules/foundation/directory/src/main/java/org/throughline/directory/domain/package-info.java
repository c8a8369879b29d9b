/** Accounts, API clients and the way their secrets are guarded. */
@NullMarked
package org.throughline.directory.domain;

import org.jspecify.annotations.NullMarked;
