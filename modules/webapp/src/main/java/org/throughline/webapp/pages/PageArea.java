package org.throughline.webapp.pages;

import java.util.List;

/**
 * An area of work in the side bar.
 *
 * @param path where it leads, such as {@code /enterprises}
 * @param module package segment of the module whose bundle has the label
 * @param label key of the label in that bundle
 * @param icon symbol of the sprite without its prefix
 * @param rank lower stands higher
 * @param right whoever lacks it does not see the area; {@code -} where none is needed
 */
public record PageArea(String path, String module, String label, String icon, int rank, String right) {

    public boolean isOpenToAll() {
        return right.equals("-");
    }

    /** Whether a page with this address belongs to the area. */
    public boolean holds(String address) {
        return address.equals(path) || address.startsWith(path + "/");
    }

    static PageArea of(List<String> words) {
        return new PageArea(
                words.get(1), words.get(2), words.get(3), words.get(4), Integer.parseInt(words.get(5)), words.get(6));
    }
}
