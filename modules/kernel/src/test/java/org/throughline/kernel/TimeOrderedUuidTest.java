package org.throughline.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeOrderedUuidTest {

    private static final Instant NOON = Instant.parse("2126-03-01T12:00:00Z");

    @Test
    void anIdentityIsAVersion7UuidOfItsMoment() {
        UUID id = TimeOrderedUuid.next(at(NOON.plus(Duration.ofDays(1))));

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(millis(id)).isEqualTo(NOON.plus(Duration.ofDays(1)).toEpochMilli());
    }

    @Test
    void identitiesOfOneMillisecondSortAsTheyWereMade() {
        List<UUID> ids = IntStream.range(0, 20_000)
                .mapToObj(i -> TimeOrderedUuid.next(at(NOON)))
                .toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aClockPutBackALittleDoesNotUndoTheOrder() {
        Instant later = NOON.plus(Duration.ofDays(2));
        UUID before = TimeOrderedUuid.next(at(later));

        UUID after = TimeOrderedUuid.next(at(later.minusSeconds(9)));

        assertThat(after).isGreaterThan(before);
    }

    @Test
    void aClockFarBehindIsTakenAtItsWord() {
        Instant longAgo = Instant.parse("2020-01-01T00:00:00Z");
        TimeOrderedUuid.next(at(NOON));

        UUID id = TimeOrderedUuid.next(at(longAgo));

        assertThat(millis(id)).isEqualTo(longAgo.toEpochMilli());
    }

    @Test
    void manyThreadsNeverMakeTheSameIdentityAndEachSeesItsOwnInOrder() {
        List<List<UUID>> perThread = IntStream.range(0, 8)
                .parallel()
                .mapToObj(thread -> IntStream.range(0, 2_000)
                        .mapToObj(i -> TimeOrderedUuid.next(at(NOON.plus(Duration.ofDays(3)))))
                        .toList())
                .toList();

        assertThat(perThread).allSatisfy(ids -> assertThat(ids).isSorted());
        assertThat(perThread.stream().flatMap(List::stream)).doesNotHaveDuplicates();
    }

    @Test
    void theSamePartsMakeTheSameIdentity() {
        UUID id = TimeOrderedUuid.of(0x017F22E279B0L, 0xCC3, 0x18C4DC0C0C07398FL);

        // The example of RFC 9562, appendix A.6.
        assertThat(id).hasToString("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
    }

    @Test
    void timeBeyondFortyEightBitsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> TimeOrderedUuid.of(-1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> TimeOrderedUuid.of(1L << 48, 0, 0));
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    private static long millis(UUID id) {
        return id.getMostSignificantBits() >>> 16;
    }
}
