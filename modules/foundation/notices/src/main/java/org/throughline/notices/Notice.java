package org.throughline.notices;

import org.throughline.kernel.BilingualText;

/**
 * What somebody is told. It leaves the house by mail: it says what kind of thing waits, and where, and nothing about
 * people or firms that is not public.
 *
 * @param matter what it is about, in words that are the same whenever the same is told: what kind of thing, which one,
 *     what happened; such as {@code referral/018f…/made}. 1 to 250 characters, no personal data
 * @param title one line
 * @param path of the page where it is dealt with, from the root of the application, with its slash
 */
public record Notice(String matter, BilingualText title, String path) {

    private static final int MOST = 250;

    public Notice {
        if (matter.isEmpty() || matter.length() > MOST || !path.startsWith("/")) {
            throw new IllegalArgumentException("No notice: " + matter + " at " + path);
        }
    }
}
