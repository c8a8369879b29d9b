package org.throughline.connector;

import java.lang.reflect.InvocationTargetException;
import java.util.stream.IntStream;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.server.HttpServerFilter;

/**
 * Leads a request with an address that cannot be read to one that nothing answers to.
 *
 * <p>Left to itself the server answers an escape that is none with an empty 200 and a stack trace in its log, and other
 * unreadable addresses with an empty 400, before any filter of the application is asked.
 */
public final class AddressGuard extends BaseFilter {

    private static final String LISTENER = "http-listener";
    private static final String DOM = "org.glassfish.grizzly.config.dom.";
    private static final String SERVICES = "com.sun.enterprise.v3.services.impl.";

    private AddressGuard() {}

    /**
     * Puts the guard before the server's own handler of requests; called once, when the server has booted.
     *
     * @throws ReflectiveOperationException if the server is not the one this was built for
     */
    public static void install() throws ReflectiveOperationException {
        FilterChain chain = (FilterChain) transport().getProcessor();
        int handler = IntStream.range(0, chain.size())
                .filter(at -> chain.get(at) instanceof HttpServerFilter)
                .findFirst()
                .orElseThrow(() -> new ClassNotFoundException("no handler of requests among " + chain));
        chain.add(handler, new AddressGuard());
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        HttpContent content = context.getMessage();
        if (content.getHttpHeader() instanceof HttpRequestPacket request) {
            Address address = new Address(request.getRequestURI());
            if (!address.isReadable()) {
                request.setRequestURI(address.nowhere().path());
            }
        }
        return context.getInvokeAction();
    }

    /** The way there leads through classes of the server that are not published as a library. */
    private static Transport transport() throws ReflectiveOperationException {
        Class<?> config = Class.forName(DOM + "NetworkConfig");
        Object listener = config.getMethod("getNetworkListener", String.class).invoke(service(config), LISTENER);
        Class<?> grizzly = Class.forName(SERVICES + "GrizzlyService");
        Object proxy = grizzly.getMethod("lookupNetworkProxy", Class.forName(DOM + "NetworkListener"))
                .invoke(service(grizzly), listener);
        Object underlying = Class.forName(SERVICES + "GrizzlyProxy")
                .getMethod("getUnderlyingListener")
                .invoke(proxy);
        return (Transport) Class.forName("org.glassfish.grizzly.config.GenericGrizzlyListener")
                .getMethod("getTransport")
                .invoke(underlying);
    }

    private static Object service(Class<?> type) throws ReflectiveOperationException {
        Object found = Class.forName("org.glassfish.internal.api.Globals")
                .getMethod("get", Class.class)
                .invoke(null, type);
        if (found == null) {
            throw new InvocationTargetException(null, "the server has no " + type.getName());
        }
        return found;
    }
}
