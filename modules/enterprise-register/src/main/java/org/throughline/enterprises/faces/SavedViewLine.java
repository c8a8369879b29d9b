package org.throughline.enterprises.faces;

import org.throughline.enterprises.domain.SavedView;

/**
 * A saved view as a page shows it.
 *
 * @param href the list as it was kept, within the server
 * @param own whether the reader may change it
 */
public record SavedViewLine(SavedView view, String href, boolean own) {

    static SavedViewLine of(SavedView view, boolean own) {
        return new SavedViewLine(
                view, ListRequest.opening(view.filter(), view.id().toString()).toString(), own);
    }
}
