package org.throughline.enterprises;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read and whose word it is.
 *
 * @param fileName what the file is called; for people only, its form is known by its content
 * @param source who says what stands in it, 1 to 200 characters
 * @param asOf the day on which it holds, where a row names none
 * @param dayNamed whether somebody says that it holds on that day; else it is only the day on which it came, and what
 *     the source said last is not said again
 * @param reason why it corrects what it corrects, 1 to 500 characters
 * @param sheet name of the sheet of a workbook; null for the first that is shown
 * @param headerLine where the names of the columns stand, counted from 1; null for the first row that is not blank
 * @param columns what columns are taken for, by their names, such as {@code revenue@2025*10000}; what is not in it is
 *     recognised by its name
 */
public record ImportOrder(
        String fileName,
        String source,
        LocalDate asOf,
        boolean dayNamed,
        String reason,
        @Nullable String sheet,
        @Nullable Integer headerLine,
        Map<String, String> columns) {

    public ImportOrder {
        columns = Map.copyOf(columns);
    }
}
