package org.throughline.journal.application;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/**
 * Begins and ends the sealing with the application; public since the container makes it.
 *
 * <p>No observer of the application's context: that is told before the data source can be looked up.
 */
public class SealingStart implements ServletContextListener {

    @Inject
    private SealingRounds rounds;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        rounds.begin();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        rounds.end();
    }
}
