package org.throughline.personal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.personal.InstallationKey;

class InstallationKeyTest {

    @Test
    void theKeyOfTheInstallationIsReadableByNobodyElseAndStaysTheSame(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("personal/key");

        String id = InstallationKey.in(file).id();

        assertThat(InstallationKey.in(file).id()).isEqualTo(id);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> InstallationKey.of("5a")).isInstanceOf(IllegalArgumentException.class);
    }
}
