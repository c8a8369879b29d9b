package org.throughline.webapp.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenMemoryTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Tokens.Bearer LONGWAN = new Tokens.Bearer("longwan", Set.of("enterprises:read"));

    private final TokenMemory memory = new TokenMemory(3);

    @Test
    void whatIsKeptIsRecalledUntilItRunsOut() {
        keep("one", NOON.plusSeconds(10));

        assertThat(memory.recall("one", NOON.plusSeconds(9), TokenMemoryTest::anyKey))
                .contains(LONGWAN);
        assertThat(memory.recall("one", NOON.plusSeconds(10), TokenMemoryTest::anyKey))
                .isEmpty();
        assertThat(memory.recall("two", NOON, TokenMemoryTest::anyKey)).isEmpty();
    }

    @Test
    void nothingIsRecalledThatAKeySignedWhichCountsNoMore() {
        keep("one", NOON.plusSeconds(10));

        assertThat(memory.recall("one", NOON, "key of one"::equals)).contains(LONGWAN);
        assertThat(memory.recall("one", NOON, "another"::equals)).isEmpty();
    }

    @Test
    void whenItIsFullThoseThatHaveRunOutGoFirst() {
        keep("old", NOON);
        keep("one", NOON.plusSeconds(10));
        keep("two", NOON.plusSeconds(10));
        keep("three", NOON.plusSeconds(10));

        for (String kept : Set.of("one", "two", "three")) {
            assertThat(memory.recall(kept, NOON, TokenMemoryTest::anyKey))
                    .as(kept)
                    .contains(LONGWAN);
        }
    }

    @Test
    void whenNoneHasRunOutItBeginsAnewSoThatItNeverGrows() {
        for (int i = 0; i < 4; i++) {
            keep("token " + i, NOON.plusSeconds(10));
        }

        assertThat(memory.recall("token 3", NOON, TokenMemoryTest::anyKey)).contains(LONGWAN);
        for (int i = 0; i < 3; i++) {
            assertThat(memory.recall("token " + i, NOON, TokenMemoryTest::anyKey))
                    .isEmpty();
        }
    }

    private void keep(String token, Instant until) {
        memory.keep(token, new TokenMemory.Proven(LONGWAN, "key of " + token, until), NOON);
    }

    private static boolean anyKey(String key) {
        return key.startsWith("key of ");
    }
}
