package org.throughline.directory.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Standing;
import org.throughline.kernel.BilingualText;

/**
 * Somebody who can hold posts: a person with an account, or a system that calls the API.
 *
 * @param name the name they sign in with, in lower case
 * @param called a person's name, or whose system it is
 * @param disabled whether they are kept out whatever posts they hold
 * @param post title of the approved post they have held longest today; null if they have none
 * @param organisation where that post is; null if they have none
 * @param waiting how many of their posts wait for approval
 */
public record Holder(
        Standing.Kind kind,
        UUID id,
        String name,
        BilingualText called,
        boolean disabled,
        @Nullable BilingualText post,
        @Nullable BilingualText organisation,
        int waiting) {}
