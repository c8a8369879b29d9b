package org.throughline.jobs.application;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/** Begins and ends the rounds with the application; public since the container makes it. */
public class JobStart implements ServletContextListener {

    @Inject
    private JobRounds rounds;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        rounds.begin();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        rounds.end();
    }
}
