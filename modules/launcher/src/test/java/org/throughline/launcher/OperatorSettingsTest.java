package org.throughline.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.cryptography.Suite;

class OperatorSettingsTest {

    @TempDir
    Path config;

    @Test
    void whatIsWrittenBeforeTheServerRunsIsHashedAsTheFileSays() throws IOException {
        Files.writeString(config.resolve("throughline.properties"), "throughline.crypto.suite=sm \n");

        assertThat(OperatorSettings.suite(config)).isEqualTo(Suite.SM);
    }

    @Test
    void withoutASettingTheUsualSuiteCounts() {
        assertThat(OperatorSettings.suite(config)).isEqualTo(Suite.INTERNATIONAL);
    }
}
