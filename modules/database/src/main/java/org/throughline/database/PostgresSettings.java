package org.throughline.database;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How our own PostgreSQL runs: settings of {@code postgresql.conf} by name, durable unless said otherwise.
 *
 * @param values each as PostgreSQL writes it, such as {@code 512MB}; keeps its order
 */
public record PostgresSettings(Map<String, String> values) {

    private static final long MEGABYTE = 1024L * 1024L;

    public PostgresSettings {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Settings for the memory and cores of this machine, or of this container where it has less.
     *
     * @param connections how many the application opens at most; some are added for migrations and operators
     */
    public static PostgresSettings ofThisMachine(int connections) {
        return of(machineMemory(), Runtime.getRuntime().availableProcessors(), connections);
    }

    /**
     * Leaves most of the memory to the server beside it: an eighth for pages of its own, the file cache does the rest.
     *
     * @param memory in bytes
     */
    static PostgresSettings of(long memory, int cores, int connections) {
        long megabytes = memory / MEGABYTE;
        Map<String, String> values = new LinkedHashMap<>();
        values.put("fsync", "on");
        values.put("synchronous_commit", "on");
        values.put("full_page_writes", "on");
        values.put("max_connections", Integer.toString(connections + 15));
        values.put("shared_buffers", within(megabytes / 8, 64, 2048) + "MB");
        values.put("effective_cache_size", within(megabytes / 2, 128, 32768) + "MB");
        values.put("maintenance_work_mem", within(megabytes / 32, 32, 512) + "MB");
        values.put("work_mem", within(megabytes / 512, 4, 32) + "MB");
        values.put("max_wal_size", "2GB");
        values.put("min_wal_size", "128MB");
        values.put("random_page_cost", "1.1");
        values.put("max_parallel_workers_per_gather", Integer.toString(cores > 2 ? 2 : 0));
        // Whoever builds an index works beside its helpers.
        values.put("max_parallel_maintenance_workers", Long.toString(within(cores - 1, 0, 4)));
        // Our statements are short: compiling them costs more than it saves.
        values.put("jit", "off");
        return new PostgresSettings(values);
    }

    /** These settings with one changed. */
    public PostgresSettings with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new PostgresSettings(changed);
    }

    /** The settings as arguments of the {@code postgres} program. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        values.forEach((name, value) -> {
            arguments.add("-c");
            arguments.add(name + "=" + value);
        });
        return arguments;
    }

    private static long machineMemory() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getTotalMemorySize();
    }

    private static long within(long value, long least, long most) {
        return Math.max(least, Math.min(most, value));
    }
}
