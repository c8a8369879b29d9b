package org.throughline.enterprises.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.personal.ConsentForm;

/**
 * A contact person as somebody typed them. A text of null, or the mask {@link #HIDDEN} that reading gives, leaves what
 * is there; an empty one takes it away.
 *
 * @param title the person's work at the firm, in words
 * @param consent null leaves what is there
 */
public record ContactEntry(
        @Nullable String name,
        @Nullable String title,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String wechat,
        @Nullable ConsentEntry consent) {

    /** What stands where something is kept and not shown. */
    public static final String HIDDEN = "****";

    /**
     * A consent as somebody typed it.
     *
     * @param givenOn a day, such as {@code 2026-03-01}
     * @param form name of a {@link ConsentForm}
     * @param purposes names of {@link ContactPurpose}
     * @param endsOn a day; empty for none
     * @param withdrawn whether it was read as one that is taken back; then it says nothing new
     */
    public record ConsentEntry(String givenOn, String form, List<String> purposes, String endsOn, boolean withdrawn) {

        public ConsentEntry {
            purposes = List.copyOf(purposes);
        }
    }
}
