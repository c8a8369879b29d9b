package org.throughline.enterprises.bulk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.ImportOrder;
import org.throughline.enterprises.ImportTally;

/**
 * An import as the database has it.
 *
 * @param file the file in the database; null if it lies elsewhere or is kept no more
 * @param headers names of the columns; null until the header was read
 * @param targets what each is taken for
 * @param lastLine the line up to which the file was read
 */
record ImportRow(
        UUID id,
        @Nullable UUID file,
        ImportOrder order,
        @Nullable List<String> headers,
        @Nullable List<String> targets,
        int lastLine,
        ImportTally tally) {}
