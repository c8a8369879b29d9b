package org.throughline.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.enterprises.EntityKind;
import org.throughline.enterprises.FirmRecord;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.IndustryCode;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.kernel.Uscc;

/**
 * A city of firms that were never registered anywhere: a manufacturing city on the coast, shaped after what Wenzhou's
 * statistics say of it.
 *
 * <p>The same seed and reference day give the same firms, byte for byte, on every machine. Every firm stands for
 * itself: the firm at a place of the count does not depend on how many others are asked for, and any number taken from
 * the start has nearly the mix of all. Nothing is kept; the streams are lazy and need no memory that grows.
 */
public final class SampleCity {

    /** How many makers of goods the city has: companies and individual households. */
    public static final int MANUFACTURERS = 140_000;

    /** How many firms for software, data and research it has beside them. */
    public static final int OTHERS = 6_000;

    /** The seed of the city that is shipped. */
    public static final long SEED = 330_398L;

    /** What every fact names as its source, so that nobody takes it for a report. */
    public static final String SOURCE = "示例数据生成器 (generated)";

    private final long seed;
    private final LocalDate asOf;

    private SampleCity(long seed, LocalDate asOf) {
        this.seed = seed;
        this.asOf = asOf;
    }

    /**
     * The city of a seed as it is known on a day.
     *
     * @param asOf no fact is later than the start of this day in Shanghai; the last year told is the one before
     */
    public static SampleCity of(long seed, LocalDate asOf) {
        return new SampleCity(seed, asOf);
    }

    /** The whole city: {@link #MANUFACTURERS} and then {@link #OTHERS}. */
    public Stream<FirmRecord> firms() {
        return firms(MANUFACTURERS, OTHERS);
    }

    /** The first makers of goods and then the first of the others, in the order of their identities. */
    public Stream<FirmRecord> firms(int manufacturing, int others) {
        return Stream.concat(
                IntStream.range(0, manufacturing).mapToObj(i -> firm(Section.MANUFACTURING, i)),
                IntStream.range(0, others).mapToObj(i -> firm(Section.OTHERS, i)));
    }

    private FirmRecord firm(Section section, int index) {
        Uscc code = GeneratedCode.of(seed, section, index, EntityKind.COMPANY);
        return new FirmRecord(
                identity(section, index),
                code,
                "温州示例" + index + "有限公司",
                EntityKind.COMPANY,
                new IndustryCode(section == Section.MANUFACTURING ? "C3823" : "I6513"),
                new DivisionCode("330382"),
                null,
                true,
                List.of());
    }

    private UUID identity(Section section, int index) {
        Draws draws = Draws.of(seed, Matter.IDENTITY, section, index);
        long halfDay = 43_200_000L;
        long start = (asOf.toEpochDay() - 1) * 2 * halfDay;
        return TimeOrderedUuid.of(start + section.number() * halfDay + index, draws.bits(), draws.bits());
    }
}
