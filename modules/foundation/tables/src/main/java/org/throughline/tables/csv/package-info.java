/** Tables as text with separators: RFC 4180 as it is met with, in UTF-8 and GB 18030. */
@NullMarked
package org.throughline.tables.csv;

import org.jspecify.annotations.NullMarked;
