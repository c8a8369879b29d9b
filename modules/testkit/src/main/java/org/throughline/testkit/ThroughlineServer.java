package org.throughline.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.throughline.database.OwnPostgres;

/**
 * The product as it ships, for tests from outside: the built {@code throughline.jar serve --demo} with a small demo.
 *
 * <p>One for all tests of a virtual machine; it ends with the virtual machine and leaves nothing behind. Needs the jar
 * to be built, which the lifecycle does before integration tests.
 */
public final class ThroughlineServer {

    /** The secret of all people and clients of the demo. */
    public static final String SECRET = "correct-horse-battery";

    /** How many firms the small demo has. */
    public static final int FIRMS = 3_000;

    private final LaunchedThroughline launched;
    private final LoopbackMail mail;

    private ThroughlineServer(LaunchedThroughline launched, LoopbackMail mail) {
        this.launched = launched;
        this.mail = mail;
    }

    /** The server of this run; started by whoever asks first. */
    public static ThroughlineServer get() {
        return Holder.INSTANCE;
    }

    /** Where it is, with a slash at the end. */
    public URI address() {
        return launched.address();
    }

    /** An address below {@link #address}; the path begins with a slash or without one. */
    public URI address(String path) {
        return address().resolve(path.startsWith("/") ? path.substring(1) : path);
    }

    /** Connections to its database as the owner, for what only an operator does; a new one each time. */
    public DataSource database() {
        return OwnPostgres.ownerOfLastTime(launched.data()).orElseThrow().connections();
    }

    /** The mail server that it sends letters by. */
    public LoopbackMail mail() {
        return mail;
    }

    /** The server's log so far: one JSON object a line. */
    public String log() {
        Path log = launched.data().resolve("logs/server-0.log");
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException("read " + log, e);
        }
    }

    private static ThroughlineServer start() {
        Path folder = TestFolders.ofThisRun("test-server");
        LoopbackMail mail = LoopbackMail.open();
        LaunchedThroughline launched = LaunchedThroughline.in(folder.resolve("data"))
                .with("THROUGHLINE_MAIL_HOST", "127.0.0.1")
                .with("THROUGHLINE_MAIL_PORT", Integer.toString(mail.port()))
                .with("THROUGHLINE_MAIL_SECURITY", "none")
                .with("THROUGHLINE_MAIL_FROM", "throughline@bureau.example")
                .serve("--demo");
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            launched.close();
                            TestFolders.delete(folder);
                        },
                        "end of the test server"));
        launched.awaitReady();
        return new ThroughlineServer(launched, mail);
    }

    /** Starts the server when it is first asked for, and once. */
    private static final class Holder {
        static final ThroughlineServer INSTANCE = start();
    }
}
