package org.throughline.directory.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Standing;
import org.throughline.kernel.BilingualText;

/**
 * A post as those see it who propose and approve posts.
 *
 * @param kind whether a person or a system holds it
 * @param holder the name they sign in with
 * @param called their name
 * @param organisation what the organisation is called by now
 * @param proposedBy account of the administrator
 * @param decidedBy account of the administrator, or {@link Post#INSTALLATION}; null while it waits
 * @param reason why it was refused or ended; null where nobody said
 */
public record PostRecord(
        UUID id,
        Standing.Kind kind,
        String holder,
        BilingualText called,
        BilingualText organisation,
        Post.Terms terms,
        PostState state,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason) {}
