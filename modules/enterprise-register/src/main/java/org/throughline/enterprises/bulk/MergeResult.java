package org.throughline.enterprises.bulk;

import org.jspecify.annotations.Nullable;

/**
 * What a merge did.
 *
 * @param rowsRefused rows that only a look into the register, or at another row of the file, showed to be wrong
 * @param recording the recording that its facts come from; null if it wrote none
 */
record MergeResult(
        long firmsAdded,
        long firmsChanged,
        long factsWritten,
        long rowsRefused,
        @Nullable Integer recording) {

    /** Whether anything in the register is another than before. */
    boolean changedAnything() {
        return firmsAdded + firmsChanged + factsWritten > 0;
    }
}
