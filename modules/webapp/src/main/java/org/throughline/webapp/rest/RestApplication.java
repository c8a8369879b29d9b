package org.throughline.webapp.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The API: every resource and provider that the jars of the WAR hold, found by the container. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                // The description is written, not derived; a second one would contradict it.
                "jersey.config.server.wadl.disableWadl", true,
                // Two JSON libraries would disagree on the order of members and on null.
                "jersey.config.server.disableJsonBinding", true);
    }
}
