package org.throughline.webapp.pages;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Lets a form post to the address at which its page was asked for, not to the name of its view. */
public class AddressedViews extends ViewHandlerWrapper {

    public AddressedViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext faces, String viewId) {
        UIViewRoot view = faces.getViewRoot();
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        Object address = request.getAttribute(PageFilter.ADDRESS);
        if (address == null || view == null || !viewId.equals(view.getViewId())) {
            return super.getActionURL(faces, viewId);
        }
        return request.getContextPath() + address + query(request.getAttribute(PageFilter.QUERY));
    }

    private static String query(@Nullable Object query) {
        return query == null ? "" : "?" + query;
    }
}
