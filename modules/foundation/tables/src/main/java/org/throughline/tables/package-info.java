/**
 * Tables in files: reading CSV and XLSX row by row with every fault named, and writing both.
 *
 * <p>Knows neither database nor server. Nothing of a file is held in memory but the row at hand.
 */
@NullMarked
@DomainModule(
        uses = {"kernel"},
        exposes = "org.throughline.tables")
package org.throughline.tables;

import org.jspecify.annotations.NullMarked;
import org.throughline.kernel.DomainModule;
