package org.throughline.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server on this machine that speaks as much of RFC 5321 as a client needs, keeps what it takes, and can be told
 * to refuse, to hang up, or to go and come back at the same port.
 */
public final class LoopbackMail implements AutoCloseable {

    private final List<String> letters = new CopyOnWriteArrayList<>();
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final AtomicInteger hangUps = new AtomicInteger();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile Optional<String> login = Optional.empty();
    private ServerSocket door;

    private LoopbackMail(ServerSocket door) {
        this.door = door;
    }

    /** One that is there. */
    public static LoopbackMail open() {
        LoopbackMail server = new LoopbackMail(bound(0));
        server.listen();
        return server;
    }

    /** Where it listens, also when it comes up again. */
    public int port() {
        return door.getLocalPort();
    }

    /** Whole letters with their headers, in the order in which they came. */
    public List<String> letters() {
        return List.copyOf(letters);
    }

    /** Answers with this line whenever a letter for this address is brought. */
    public void answer(String address, String line) {
        refusals.put(address, line);
    }

    /** Takes letters for this address again. */
    public void answerAsUsual(String address) {
        refusals.remove(address);
    }

    /** Takes the next letter and hangs up without a word of it. */
    public void hangUpAfterNext() {
        hangUps.incrementAndGet();
    }

    /** Takes letters from nobody else than this one. */
    public void ask(String name, String password) {
        login = Optional.of("\0" + name + "\0" + password);
    }

    /** Goes away; whoever comes is refused by the machine. */
    public void goDown() throws IOException {
        door.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    /** Is there again at the same port. */
    public void comeUp() {
        door = bound(door.getLocalPort());
        listen();
    }

    @Override
    public void close() throws IOException {
        goDown();
    }

    private static ServerSocket bound(int port) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket;
        } catch (IOException taken) {
            throw new IllegalStateException(taken);
        }
    }

    private void listen() {
        ServerSocket here = door;
        Thread thread = new Thread(
                () -> {
                    while (!here.isClosed()) {
                        try {
                            Socket socket = here.accept();
                            open.add(socket);
                            Thread talk = new Thread(() -> serve(socket), "mail conversation");
                            talk.setDaemon(true);
                            talk.start();
                        } catch (IOException closed) {
                            return;
                        }
                    }
                },
                "mail server");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Socket socket) {
        try (socket;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                Writer out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8)) {
            say(out, "220 loopback.example ESMTP");
            Talk talk = new Talk(in, out);
            String line = in.readLine();
            while (line != null && talk.go(line)) {
                line = in.readLine();
            }
        } catch (IOException gone) {
            // The client or this server has left.
        } finally {
            open.remove(socket);
        }
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }

    /** One conversation. */
    private final class Talk {

        private final BufferedReader in;
        private final Writer out;
        private final List<String> recipients = new ArrayList<>();
        private boolean known;

        Talk(BufferedReader in, Writer out) {
            this.in = in;
            this.out = out;
            this.known = login.isEmpty();
        }

        /** Whether it goes on. */
        boolean go(String line) throws IOException {
            String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            switch (verb) {
                case "EHLO" -> say(out, login.isEmpty() ? "250 loopback.example" : "250-hello\r\n250 AUTH PLAIN");
                case "AUTH" -> authenticate(line);
                case "MAIL" -> say(out, known ? "250 OK" : "530 5.7.0 Authentication required");
                case "RCPT" -> recipient(line);
                case "DATA" -> {
                    return data();
                }
                case "QUIT" -> {
                    say(out, "221 Bye");
                    return false;
                }
                default -> say(out, "250 OK");
            }
            return true;
        }

        private void authenticate(String line) throws IOException {
            String given = line.substring("AUTH PLAIN".length()).strip();
            if (given.isEmpty()) {
                say(out, "334 ");
                given = in.readLine();
            }
            String clear = new String(Base64.getDecoder().decode(given), StandardCharsets.UTF_8);
            known = login.filter(asked -> clear.endsWith(asked)).isPresent();
            say(out, known ? "235 2.7.0 Welcome" : "535 5.7.8 Wrong name or password");
        }

        private void recipient(String line) throws IOException {
            String address = line.replaceAll("(?i)^RCPT TO:<([^>]*)>.*", "$1");
            String answer = refusals.getOrDefault(address, "250 OK");
            if (answer.startsWith("2")) {
                recipients.add(address);
            }
            say(out, answer);
        }

        private boolean data() throws IOException {
            if (recipients.isEmpty()) {
                say(out, "503 5.5.1 Nobody to bring it to");
                return true;
            }
            say(out, "354 Go on");
            StringBuilder letter = new StringBuilder();
            String line = in.readLine();
            while (line != null && !line.equals(".")) {
                letter.append(line.startsWith("..") ? line.substring(1) : line).append('\n');
                line = in.readLine();
            }
            if (line == null) {
                return false;
            }
            letters.add(letter.toString());
            recipients.clear();
            if (hangUps.getAndUpdate(count -> Math.max(0, count - 1)) > 0) {
                return false;
            }
            say(out, "250 2.0.0 Taken");
            return true;
        }
    }
}
