package org.throughline.enterprises;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Phrase;

/**
 * An import as those see it who may.
 *
 * @param file where its file lies in the database; null if it is kept no more
 * @param columns what each column was taken for; empty until the header was read
 * @param refusal why the file as a whole is not taken; empty if nothing speaks against it
 */
public record ImportSummary(
        UUID id,
        @Nullable UUID file,
        ImportOrder order,
        List<Column> columns,
        List<Phrase> refusal,
        ImportTally tally) {

    public ImportSummary {
        columns = List.copyOf(columns);
        refusal = List.copyOf(refusal);
    }

    /**
     * A column of the file.
     *
     * @param target such as {@code uscc} or {@code revenue@2025}; {@code -} if it is passed over
     */
    public record Column(String name, String target) {}
}
