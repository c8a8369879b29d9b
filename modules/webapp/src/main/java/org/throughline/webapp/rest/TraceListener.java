package org.throughline.webapp.rest;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import org.throughline.trace.RequestTrace;

/** Ties every line of the log to its request, from the first thing the container does with it to the last. */
public class TraceListener implements ServletRequestListener {

    private static final String TRACE = TraceListener.class.getName();

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        var request = event.getServletRequest();
        request.setAttribute(TRACE, RequestTrace.open(RequestIds.of(request)));
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        if (event.getServletRequest().getAttribute(TRACE) instanceof RequestTrace trace) {
            trace.close();
        }
    }
}
