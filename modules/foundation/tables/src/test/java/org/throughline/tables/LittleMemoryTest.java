package org.throughline.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Memory does not grow with a table: one far larger than the heap is written and read. */
class LittleMemoryTest {

    private static final String HEAP = "-Xmx48m";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aCitysRegisterIsWrittenAndReadInLittleMemory(TableFormat.Kind kind) throws Exception {
        int status = run(LargeTable.class, kind.name());

        assertThat(status).as(said()).isZero();
    }

    @Test
    void aMillionSharedTextsAreReadInLittleMemory() throws Exception {
        int status = run(SharedLargeTable.class);

        assertThat(status).as(said()).isZero();
    }

    private int run(Class<?> program, String... more) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ProcessBuilder command = new ProcessBuilder(java, HEAP, "-cp", path, program.getName(), folder.toString());
        command.command().addAll(List.of(more));
        return command.redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start()
                .waitFor();
    }

    private String said() throws IOException {
        Path said = folder.resolve("said");
        return Files.readString(said);
    }
}
