package org.throughline.policies.standing;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/** Begins and ends the rounds with the application; public since the container makes it. */
public class CityStart implements ServletContextListener {

    @Inject
    private CityInStep city;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        city.begin();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        city.end();
    }
}
