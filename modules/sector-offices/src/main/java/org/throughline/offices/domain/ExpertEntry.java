package org.throughline.offices.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expert as somebody typed them. Of what says who it is, null, or the mask {@link #HIDDEN} that reading gives,
 * leaves what is there, and an empty text takes it away; all else takes the place of what was there.
 *
 * @param tracks codes
 * @param topics names of {@link ExpertTopic}
 * @param contact account
 * @param since a day; null or empty for today
 * @param until a day; null or empty for none
 * @param consent null leaves what is there
 */
public record ExpertEntry(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String institution,
        @Nullable String title,
        List<String> fields,
        List<String> tracks,
        List<String> topics,
        @Nullable String interests,
        @Nullable String contact,
        @Nullable String since,
        @Nullable String until,
        @Nullable Agreed consent) {

    /** What stands where something is kept and not shown. */
    public static final String HIDDEN = "****";

    public ExpertEntry {
        fields = List.copyOf(fields);
        tracks = List.copyOf(tracks);
        topics = List.copyOf(topics);
    }

    /**
     * A consent as somebody typed it.
     *
     * @param form name of a {@link org.throughline.personal.ConsentForm}
     * @param purposes names of {@link ExpertPurpose}
     * @param endsOn a day; null or empty for none
     * @param withdrawn whether it was read as one that is taken back; then it says nothing new
     */
    public record Agreed(
            @Nullable String givenOn,
            @Nullable String form,
            List<String> purposes,
            @Nullable String endsOn,
            boolean withdrawn) {

        public Agreed {
            purposes = List.copyOf(purposes);
        }
    }
}
