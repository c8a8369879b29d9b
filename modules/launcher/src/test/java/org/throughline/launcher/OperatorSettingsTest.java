package org.throughline.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
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
    void mailThatCannotWorkIsToldBeforeTheStartWithoutItsPassword() throws IOException {
        Files.writeString(
                config.resolve("throughline.properties"),
                "throughline.mail.host=mail.bureau.example\nthroughline.mail.port=0\nthroughline.mail.password=s3cret\n");

        assertThat(OperatorSettings.faults(config, Clock.systemUTC()))
                .extracting(fault -> fault.in(Locale.ENGLISH))
                .satisfiesExactly(
                        port -> assertThat(port).contains("throughline.mail.port"),
                        from -> assertThat(from).contains("throughline.mail.from"),
                        password -> assertThat(password)
                                .contains("throughline.mail.password")
                                .doesNotContain("s3cret"));
    }

    @Test
    void withoutASettingTheUsualSuiteCounts() {
        assertThat(OperatorSettings.suite(config)).isEqualTo(Suite.INTERNATIONAL);
    }
}
