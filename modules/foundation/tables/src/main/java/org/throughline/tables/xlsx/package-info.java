/** Tables in workbooks: the parts of Office Open XML (ECMA-376) that hold a table, read and written as streams. */
@NullMarked
package org.throughline.tables.xlsx;

import org.jspecify.annotations.NullMarked;
