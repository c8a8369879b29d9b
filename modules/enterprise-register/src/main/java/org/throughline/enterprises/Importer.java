package org.throughline.enterprises;

import java.util.function.Predicate;
import org.throughline.directory.Reach;

/**
 * Whoever imports, and what of the register is theirs to write.
 *
 * @param name 1 to 100 characters
 * @param reach where firms must sit, before and after
 * @param actsFor which organisations they act for, since some facts only one of them records
 */
public record Importer(String name, Reach reach, Predicate<String> actsFor) {

    /** An operator at the machine itself, whom nothing bounds. */
    public static Importer operator(String name) {
        return new Importer(name, Reach.EVERYWHERE, organisation -> true);
    }
}
