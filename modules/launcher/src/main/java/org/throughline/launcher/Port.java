package org.throughline.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;

/** The port on which people and programs reach the server. */
record Port(int number) {

    /** The wished one; any free one for 0. */
    static Port of(int wished) {
        if (wished != 0) {
            return new Port(wished);
        }
        try (ServerSocket socket = new ServerSocket(0)) {
            return new Port(socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException("find a free port", e);
        }
    }

    void refuseIfTaken() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(number));
        } catch (IOException e) {
            throw Refusal.toStart(
                    "port.taken", Map.of("port", Integer.toString(number), "said", String.valueOf(e.getMessage())));
        }
    }

    String address() {
        return "http://localhost:" + number + "/";
    }
}
