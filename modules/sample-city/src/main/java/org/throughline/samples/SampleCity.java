package org.throughline.samples;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.enterprises.FirmRecord;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.TimeOrderedUuid;

/**
 * A city of firms that were never registered anywhere: a manufacturing city on the coast, shaped after what Wenzhou's
 * statistics say of it; or the same firms in another place ({@link #in}).
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

    private static final DivisionCode SHIPPED = new DivisionCode("3303");

    /** The most firms of a section: each has a millisecond of half a day for its identity. */
    private static final int MOST = 43_200_000;

    private final long seed;
    private final LocalDate asOf;
    private final DivisionCode code;
    private final City city;
    private final FirmNames names;
    private final Facts facts;

    private SampleCity(long seed, LocalDate asOf, DivisionCode code, City city, FirmNames names) {
        this.seed = seed;
        this.asOf = asOf;
        this.code = code;
        this.city = city;
        this.names = names;
        this.facts = Facts.until(asOf);
    }

    /**
     * The shipped city of a seed as it is known on a day.
     *
     * @param asOf no fact is later than the start of this day in Shanghai; the last year told is the one before
     */
    public static SampleCity of(long seed, LocalDate asOf) {
        return new SampleCity(seed, asOf, SHIPPED, City.load(), FirmNames.load());
    }

    /**
     * The same firms in another place: its names, districts and zones, and the trades, sizes and figures of the shipped
     * city, since nothing else is known here of any other. The shipped city where the region is its own.
     */
    public static SampleCity in(Region region, long seed, LocalDate asOf) {
        boolean shipped = region.code().equals(SHIPPED)
                && District.all().stream().map(District::code).allMatch(region::has)
                && Zones.OF_THE_SHIPPED_CITY.stream().allMatch(region::hasZone);
        return shipped
                ? of(seed, asOf)
                : new SampleCity(seed, asOf, region.code(), City.in(region), FirmNames.in(region));
    }

    /** The whole city: {@link #MANUFACTURERS} and then {@link #OTHERS}. */
    public Stream<FirmRecord> firms() {
        return firms(MANUFACTURERS, OTHERS);
    }

    /**
     * The first makers of goods and then the first of the others, in the order of their identities. Up to the shipped
     * size every name is another one; far beyond it names come round again, codes and identities never do.
     *
     * @param manufacturing 0 to 43,200,000
     * @param others likewise
     */
    public Stream<FirmRecord> firms(int manufacturing, int others) {
        if (Math.min(manufacturing, others) < 0 || Math.max(manufacturing, others) > MOST) {
            throw new IllegalArgumentException("No city has " + manufacturing + " and " + others + " firms");
        }
        return Stream.concat(
                IntStream.range(0, manufacturing).mapToObj(i -> firm(Section.MANUFACTURING, i)),
                IntStream.range(0, others).mapToObj(i -> firm(Section.OTHERS, i)));
    }

    private FirmRecord firm(Section section, int index) {
        Firm firm = city.firm(seed, section, index, facts.lastYear());
        return new FirmRecord(
                identity(section, index),
                GeneratedCode.of(code, seed, section, index, firm.trade().kind()),
                names.of(firm),
                firm.trade().kind(),
                firm.industry().code(),
                firm.district().code(),
                firm.zone(),
                true,
                facts.of(firm));
    }

    private UUID identity(Section section, int index) {
        Draws draws = Draws.of(seed, Matter.IDENTITY, section, index);
        long start = (asOf.toEpochDay() - 2) * 2L * MOST;
        long millisecond = start + (long) section.number() * MOST + index;
        return TimeOrderedUuid.of(millisecond, draws.bits(), draws.bits());
    }
}
