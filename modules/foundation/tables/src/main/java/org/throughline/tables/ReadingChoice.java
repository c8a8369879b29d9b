package org.throughline.tables;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is read of a file where there is a choice.
 *
 * @param sheet by its name; without one the first that is shown
 * @param headerLine where the names of the columns stand, counted from 1; without one the first row that is not blank
 */
public record ReadingChoice(Optional<String> sheet, OptionalInt headerLine) {

    /** The first sheet, and its first row that is not blank as header. */
    public static final ReadingChoice FIRST = new ReadingChoice(Optional.empty(), OptionalInt.empty());

    public static ReadingChoice ofSheet(String name) {
        return new ReadingChoice(Optional.of(name), OptionalInt.empty());
    }

    /** The same with the header in this line or row; what stands above is passed over. */
    public ReadingChoice withHeaderIn(int line) {
        return new ReadingChoice(sheet, OptionalInt.of(line));
    }
}
