package org.throughline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WatermarkTest {

    private static final Instant LATE = Instant.parse("2026-03-01T17:05:09.987Z");

    @Test
    void itSaysWhoFromWhereWhenAndByWhichRequest() {
        Watermark mark = new Watermark("林晓 (officer31)", "温州湾新区新兴产业局", LATE, "req-0815-4711");

        assertThat(mark.line()).isEqualTo("林晓 (officer31) · 温州湾新区新兴产业局 · 2026-03-02 01:05:09 · req-0815-4711");
    }

    @Test
    void nothingInItBeginsAnotherLineOrIsEmpty() {
        Watermark mark = new Watermark("a\r\nb\u202e\u0000", " ", LATE, "r");

        assertThat(mark.line()).isEqualTo("ab · 2026-03-02 01:05:09 · r");
    }
}
