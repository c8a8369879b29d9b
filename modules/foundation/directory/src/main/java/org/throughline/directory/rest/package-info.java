/** The REST face of the directory: bureaus, their offices, and people one can turn to. */
@NullMarked
package org.throughline.directory.rest;

import org.jspecify.annotations.NullMarked;
