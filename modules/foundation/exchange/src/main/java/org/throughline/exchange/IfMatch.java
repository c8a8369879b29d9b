package org.throughline.exchange;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.ProblemException;

/**
 * The version of a resource that its caller means to change.
 *
 * <p>A resource reads it with {@code @HeaderParam("If-Match") String} and {@link #of}; the service calls {@link #check}
 * on the loaded aggregate, in the transaction that changes it. Whoever changes the aggregate between the two is stopped
 * by the version column.
 *
 * @param any whether the caller wrote {@code *} and takes whatever version there is
 * @param tags the strong tags the caller listed, without quotes
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1">RFC 9110, section 13.1.1</a>
 */
public record IfMatch(boolean any, Set<String> tags) implements Serializable {

    private static final int MAX_LENGTH = 1_000;
    private static final Pattern TAG = Pattern.compile("\\G\\s*(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"\\s*(?:,|$)");

    public IfMatch {
        tags = Set.copyOf(tags);
    }

    /**
     * Reads the header. Weak tags are read and never match, since two versions may share one.
     *
     * @throws ProblemException {@link ExchangeProblem#VERSION_REQUIRED} if the header did not come, and
     *     {@link ExchangeProblem#IF_MATCH_UNREADABLE} if it is no list of entity tags
     */
    public static IfMatch of(@Nullable String header) {
        if (header == null) {
            throw new ProblemException(ExchangeProblem.VERSION_REQUIRED);
        }
        String value = header.strip();
        return "*".equals(value) ? new IfMatch(true, Set.of()) : new IfMatch(false, strongTags(value));
    }

    /** The precondition of a caller who knows the present version, such as a page that showed it. */
    public static IfMatch version(long version) {
        return new IfMatch(false, Set.of(Long.toString(version)));
    }

    /** Refuses with {@link ExchangeProblem#VERSION_STALE} unless the present version is one the caller means. */
    public void check(long present) {
        if (!any && !tags.contains(Long.toString(present))) {
            throw new ProblemException(ExchangeProblem.VERSION_STALE);
        }
    }

    private static Set<String> strongTags(String value) {
        Set<String> strong = new LinkedHashSet<>();
        Matcher tag = TAG.matcher(value);
        int end = 0;
        while (value.length() <= MAX_LENGTH && tag.find()) {
            if (tag.group(1) == null) {
                strong.add(tag.group(2));
            }
            end = tag.end();
        }
        if (end == 0 || end != value.length() || value.endsWith(",")) {
            throw new ProblemException(ExchangeProblem.IF_MATCH_UNREADABLE);
        }
        return strong;
    }
}
