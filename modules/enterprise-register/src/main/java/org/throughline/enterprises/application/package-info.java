/** What can be done with the register: one public method is one use case and one transaction. */
@NullMarked
package org.throughline.enterprises.application;

import org.jspecify.annotations.NullMarked;
