package org.throughline.directory.persistence;

/** Words as part of a pattern of {@code like}, in which they stand for themselves. */
final class LikePattern {

    private LikePattern() {}

    static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
