package org.throughline.enterprises;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of a personal fact lies, which is nowhere in the register.
 *
 * @param handle by what name the vault has it
 * @param erased when it was erased; null while it is kept
 */
public record SealedValue(String handle, @Nullable Erasure erased) implements Serializable {

    /** What stands wherever the value would. */
    public static final String SHOWN = "****";

    /** How it came to be erased. */
    public record Erasure(Instant at, String by, String reason) implements Serializable {}
}
