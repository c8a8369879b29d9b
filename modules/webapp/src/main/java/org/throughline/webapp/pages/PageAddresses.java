package org.throughline.webapp.pages;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/**
 * Claims every address without a variable for a page.
 *
 * <p>Otherwise the server takes {@code /enterprises}, where a module's views lie in a folder of that name, for the
 * folder and leads on to {@code /enterprises/} before any filter is asked. The servlet named here is never reached,
 * since {@link PageFilter} stands before it.
 */
public class PageAddresses implements ServletContextListener {

    @Inject
    private PageMap pages;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext()
                .getServletRegistration("error")
                .addMapping(pages.fixedPaths().toArray(String[]::new));
    }
}
