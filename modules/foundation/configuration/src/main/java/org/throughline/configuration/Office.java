package org.throughline.configuration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.BilingualText;

/**
 * An office (处) of a bureau. What a numbered office covers is no part of it: that is its mandate, which changes.
 *
 * @param code kebab-case, unique in its bureau
 * @param number the number that is its only name on purpose; null for an office that is named by its work
 * @param functions what it does, at least one, none twice
 */
public record Office(String code, @Nullable Integer number, BilingualText name, List<OfficeFunction> functions) {

    public Office {
        functions = List.copyOf(functions);
    }

    public boolean has(OfficeFunction function) {
        return functions.contains(function);
    }
}
