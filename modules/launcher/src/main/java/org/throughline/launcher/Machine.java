package org.throughline.launcher;

import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * What this machine, or this container, gives the server.
 *
 * @param memory in bytes
 */
record Machine(long memory, int cores) {

    private static final long MEGABYTE = 1024L * 1024L;
    /**
     * The pool of the application's data source never holds more. It stands in the application's descriptor, where the
     * server takes no setting; few machines have cores for more statements at once.
     */
    static final int CONNECTIONS = 32;

    static Machine here() {
        long memory = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getTotalMemorySize();
        return new Machine(memory, Runtime.getRuntime().availableProcessors());
    }

    /** A quarter of the memory, and at least what the application needs at all. */
    long heapMegabytes() {
        return Math.max(512, Math.min(4096, memory / MEGABYTE / 4));
    }

    /** A small heap is cleared faster by one thread than by several that have to agree. */
    String collector() {
        return cores < 2 || heapMegabytes() <= 1024 ? "-XX:+UseSerialGC" : "-XX:+UseG1GC";
    }

    /** How many requests are worked on at once: more would only wait for the same cores and the same disk. */
    int requestThreads() {
        return Math.max(16, Math.min(200, cores * 8));
    }

    List<String> jvmOptions() {
        return List.of(
                "-Xmx" + heapMegabytes() + "m",
                collector(),
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Djava.awt.headless=true");
    }
}
