package org.throughline.notices;

import org.jspecify.annotations.Nullable;
import org.throughline.directory.Unbounded;
import org.throughline.kernel.DivisionCode;

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
     * Everybody who has a right in the name of an organisation, or of an office of it, on the day of telling, by a post
     * that reaches what it is about.
     *
     * @param organisation code, such as {@code wenzhou-ai/data}
     * @param right such as {@code requests:write}
     * @param where the place of what it is about; null where it is about the organisation itself, which all of its
     *     posts reach
     */
    record Holders(
            String organisation, String right, @Nullable Where where) implements Audience {

        public Holders(String organisation, String right) {
            this(organisation, right, null);
        }
    }

    /**
     * A place.
     *
     * @param zone code of the management zone beside its district; null outside any
     */
    record Where(DivisionCode district, @Nullable String zone) {}
}
