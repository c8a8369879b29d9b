package org.throughline.notices;

import org.jspecify.annotations.Nullable;
import org.throughline.kernel.BilingualText;

/**
 * What somebody is told. It leaves the house by mail: it says what kind of thing waits, and where, and nothing about
 * people or firms that is not public.
 *
 * @param matter what it is about, in words that are the same whenever the same is told: what kind of thing, which one,
 *     what happened; such as {@code referral/018f…/made}. 1 to 250 characters, no personal data
 * @param title one line
 * @param path of the page where it is dealt with, from the root of the application, with its slash
 * @param about what it is about, such as a firm, for the desk of who is told, where it lies until they have noted it;
 *     no letter says it. Null where what is to be done lies there by itself
 */
public record Notice(
        String matter,
        BilingualText title,
        String path,
        @Nullable BilingualText about) {

    private static final int MOST = 250;

    /** One of something that lies on the desk by itself. */
    public Notice(String matter, BilingualText title, String path) {
        this(matter, title, path, null);
    }

    public Notice {
        if (matter.isEmpty() || matter.length() > MOST || !path.startsWith("/")) {
            throw new IllegalArgumentException("No notice: " + matter + " at " + path);
        }
    }
}
