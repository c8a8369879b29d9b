package org.throughline.audit.application;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/** Begins and ends the rounds with the application; public since the container makes it. */
public class TallyStart implements ServletContextListener {

    @Inject
    private TallyRounds rounds;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        rounds.begin();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        rounds.end();
    }
}
