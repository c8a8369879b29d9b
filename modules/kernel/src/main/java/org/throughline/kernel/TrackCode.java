package org.throughline.kernel;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * The code of a track (赛道): the direction of industry that a mandate, a project or a policy speaks of, such as
 * {@code commercial-space}.
 *
 * <p>It stays when the track is renamed, so that links and configuration never break.
 *
 * @param value kebab-case: 1 to 60 small letters, digits and single hyphens, beginning with a letter
 */
public record TrackCode(String value) implements Serializable {

    private static final int MAX_LENGTH = 60;
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public TrackCode {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("Not a track code: " + value);
        }
    }

    public static boolean isWellFormed(String text) {
        return text.length() <= MAX_LENGTH && FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
