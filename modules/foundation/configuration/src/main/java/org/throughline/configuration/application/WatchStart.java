package org.throughline.configuration.application;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/** Begins and ends the watching with the application; public since the container makes it. */
public class WatchStart implements ServletContextListener {

    @Inject
    private WatchRounds rounds;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        rounds.begin();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        rounds.end();
    }
}
