/** What runs in the server: counts of minutes that are over become entries. */
@NullMarked
package org.throughline.audit.application;

import org.jspecify.annotations.NullMarked;
