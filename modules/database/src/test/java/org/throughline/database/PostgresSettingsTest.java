package org.throughline.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostgresSettingsTest {

    private static final long GIGABYTE = 1L << 30;

    @Test
    void aBiggerMachineKeepsMorePagesInMemory() {
        PostgresSettings small = PostgresSettings.of(2 * GIGABYTE, 2, 10);
        PostgresSettings big = PostgresSettings.of(64 * GIGABYTE, 16, 50);

        assertThat(small.values()).containsEntry("shared_buffers", "256MB").containsEntry("max_connections", "25");
        assertThat(big.values()).containsEntry("shared_buffers", "2048MB").containsEntry("work_mem", "32MB");
    }

    @Test
    void whatIsAcknowledgedIsOnTheDisk() {
        PostgresSettings settings = PostgresSettings.ofThisMachine(10);

        assertThat(settings.arguments()).contains("fsync=on", "synchronous_commit=on", "full_page_writes=on");
    }
}
