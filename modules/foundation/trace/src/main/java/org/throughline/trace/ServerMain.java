package org.throughline.trace;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts the server as the child of a launcher: takes its settings from the launcher's pipe, where no other user of the
 * machine can read them, and ends when that pipe does, which is when the launcher is gone.
 *
 * <p>The pipe carries lines {@code name=value}, each a system property, and an empty line; then the server starts.
 * Arguments: the folder of the server's programs, the folder of this instance, and what the server itself takes. When
 * the application is deployed the empty file {@code deployed} stands in the folder of the instance.
 */
public final class ServerMain {

    private static final Logger LOG = Logger.getLogger(ServerMain.class.getName());
    private static final String LAUNCH_JAR = "launch-micro.jar";
    private static final String SERVER = "fish.payara.micro.impl.PayaraMicroImpl";
    /** Knows the server's connector, which this package does not. */
    private static final String GUARD = "org.throughline.connector.AddressGuard";

    private static final long GRACE_MILLIS = 10_000;

    private ServerMain() {}

    /** Returns when the server has booted; its own threads keep it alive. */
    public static void main(String[] arguments) throws IOException {
        BufferedReader pipe = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        takeSettings(pipe);
        endWith(pipe);
        File programs = new File(arguments[0]);
        System.setProperty(
                "fish.payara.micro.BootJar",
                new File(programs, LAUNCH_JAR).toURI().toString());
        System.setProperty("fish.payara.micro.UnpackDir", programs.getPath());
        String[] rest = Arrays.copyOfRange(arguments, 2, arguments.length + 2);
        rest[rest.length - 2] = "--rootdir";
        rest[rest.length - 1] = arguments[1];
        try {
            Class.forName(SERVER).getMethod("main", String[].class).invoke(null, (Object) rest);
            endUnlessDeployed();
            Class.forName(GUARD).getMethod("install").invoke(null);
            Files.createFile(Path.of(arguments[1], "deployed"));
        } catch (InvocationTargetException failed) {
            LOG.log(Level.SEVERE, "The server did not boot", failed.getCause());
            System.exit(1);
        } catch (ReflectiveOperationException other) {
            LOG.log(Level.SEVERE, "The server is not the one this was built for", other);
            System.exit(1);
        }
    }

    /** The server boots even if the application cannot: then nobody is served, and the launcher must hear of it. */
    private static void endUnlessDeployed() throws ReflectiveOperationException {
        Class<?> boot = Class.forName("fish.payara.micro.PayaraMicro");
        Object server = Class.forName("fish.payara.micro.boot.PayaraMicroBoot")
                .getMethod("getRuntime")
                .invoke(boot.getMethod("getInstance").invoke(null));
        Collection<?> deployed = (Collection<?>) Class.forName("fish.payara.micro.PayaraMicroRuntime")
                .getMethod("getDeployedApplicationNames")
                .invoke(server);
        if (deployed.isEmpty()) {
            LOG.severe("The application could not be deployed");
            System.exit(2);
        }
    }

    private static void takeSettings(BufferedReader pipe) throws IOException {
        for (String line = pipe.readLine(); line != null && !line.isEmpty(); line = pipe.readLine()) {
            int equals = line.indexOf('=');
            System.setProperty(line.substring(0, equals), line.substring(equals + 1));
        }
    }

    private static void endWith(BufferedReader pipe) {
        Thread watch = new Thread(
                () -> {
                    try {
                        while (pipe.readLine() != null) {
                            // Nothing is said after the settings: only the end matters.
                        }
                    } catch (IOException broken) {
                        LOG.log(Level.FINE, "The launcher's pipe broke", broken);
                    }
                    haltAfterGrace();
                    System.exit(0);
                },
                "end-with-launcher");
        watch.setDaemon(true);
        watch.start();
    }

    /** An orderly end may hang on a request that does not: nobody is left who would kill us then. */
    private static void haltAfterGrace() {
        Thread last = new Thread(
                () -> {
                    try {
                        Thread.sleep(GRACE_MILLIS);
                    } catch (InterruptedException early) {
                        Thread.currentThread().interrupt();
                    }
                    Runtime.getRuntime().halt(1);
                },
                "halt-after-grace");
        last.setDaemon(true);
        last.start();
    }
}
