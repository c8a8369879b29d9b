package org.throughline.offices.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.ConfiguredMandate;
import org.throughline.configuration.OfficeFunction;
import org.throughline.configuration.Track;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Period;
import org.throughline.kernel.TrackCode;

/** A bureau to plan for: energy with solar and wind below it, and space that nobody has. */
public final class Bureaus {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    public static final LocalDate FOUNDED = LocalDate.of(2025, 12, 1);
    public static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 1);

    public static final List<Track> TRACKS =
            List.of(track("energy", null), track("solar", "energy"), track("wind", "energy"), track("space", null));

    private Bureaus() {}

    public static Track track(String code, @Nullable String within) {
        return new Track(
                new TrackCode(code),
                new BilingualText(code, code),
                within == null ? null : new TrackCode(within),
                List.of(),
                List.of());
    }

    /** What is believed when each office has had one track since the bureau was founded. */
    public static Coverage founded() {
        return new Coverage(
                TRACKS,
                List.of(
                        Mandate.of(says("office-1", "energy", FOUNDED, null)),
                        Mandate.of(does("office-2", OfficeFunction.COUNTER, FOUNDED, null))));
    }

    /** What is believed when all tracks are there and these mandates stand. */
    public static Coverage believed(ConfiguredMandate... mandates) {
        return new Coverage(TRACKS, Stream.of(mandates).map(Mandate::of).toList());
    }

    public static Wanted wanted(ConfiguredMandate... mandates) {
        return new Wanted(TRACKS, List.of(mandates));
    }

    public static ConfiguredMandate says(String office, String track, LocalDate from, @Nullable LocalDate to) {
        return new ConfiguredMandate(office, new TrackCode(track), null, new Period(from, to), null, false, null);
    }

    public static ConfiguredMandate moves(String office, String track, LocalDate from) {
        return new ConfiguredMandate(office, new TrackCode(track), null, Period.since(from), null, true, null);
    }

    public static ConfiguredMandate corrects(String office, String track, LocalDate from, @Nullable LocalDate to) {
        return new ConfiguredMandate(
                office, new TrackCode(track), null, new Period(from, to), null, false, "纪要第 3 条记错");
    }

    public static ConfiguredMandate does(
            String office, OfficeFunction function, LocalDate from, @Nullable LocalDate to) {
        return new ConfiguredMandate(office, null, function, new Period(from, to), null, false, null);
    }

    public static TrackCode code(String track) {
        return new TrackCode(track);
    }
}
