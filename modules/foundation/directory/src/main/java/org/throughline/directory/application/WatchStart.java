package org.throughline.directory.application;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/** Begins and ends the watch with the application; public since the container makes it. */
public class WatchStart implements ServletContextListener {

    @Inject
    private RevisionWatch watch;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        watch.begin();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        watch.end();
    }
}
