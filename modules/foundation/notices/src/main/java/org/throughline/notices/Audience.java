package org.throughline.notices;

import org.throughline.directory.Unbounded;

/** Who is told. */
@Unbounded(because = "It has no methods")
public sealed interface Audience {

    /**
     * One person.
     *
     * @param account name of their account, in lower case
     */
    record Person(String account) implements Audience {}

    /**
     * Everybody who has a right in the name of an organisation, or of an office of it, on the day of telling.
     *
     * @param organisation code, such as {@code wenzhou-ai/data}
     * @param right such as {@code requests:write}
     */
    record Holders(String organisation, String right) implements Audience {}
}
