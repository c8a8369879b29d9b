/** The journal and its verification at the API. */
@NullMarked
package org.throughline.audit.rest;

import org.jspecify.annotations.NullMarked;
