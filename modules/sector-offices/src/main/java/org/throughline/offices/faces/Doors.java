package org.throughline.offices.faces;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.Office;
import org.throughline.configuration.Track;
import org.throughline.directory.Organisations;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.IndustryCode;
import org.throughline.kernel.Period;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.domain.Coverage;
import org.throughline.offices.domain.Mandate;
import org.throughline.offices.faces.OfficeDoor.Plate;

/** Puts what is believed on the doors of a bureau's offices, for one reader. */
final class Doors {

    private static final String READ = "offices:read";

    private final Bureau bureau;
    private final Coverage coverage;
    private final LocalDate day;
    private final Locale language;
    private final Map<TrackCode, Track> tracks;
    private final OfficeNames names;

    Doors(Bureau bureau, Coverage coverage, LocalDate day, CurrentUser reader) {
        this.bureau = bureau;
        this.coverage = coverage;
        this.day = day;
        this.language = reader.language();
        this.tracks = coverage.tracks().stream().collect(Collectors.toMap(Track::code, track -> track));
        this.names = new OfficeNames(bureau, coverage.tracks(), reader);
    }

    /**
     * The offices in the order of the folder.
     *
     * @param work open work of each mandate in words; empty where nobody asked
     */
    List<OfficeDoor> of(Organisations organisations, Map<Mandate, String> work) {
        return bureau.offices().stream()
                .map(office -> door(office, organisations, work))
                .toList();
    }

    private OfficeDoor door(Office office, Organisations organisations, Map<Mandate, String> work) {
        List<String> holders = organisations.seats(bureau.code() + "/" + office.code(), READ, day).stream()
                .filter(seat -> seat.account() != null)
                .map(seat -> seat.called().in(language) + " " + seat.post().in(language))
                .distinct()
                .toList();
        List<Plate> plates = coverage.on(day).stream()
                .filter(mandate -> mandate.office().equals(office.code()))
                .map(mandate -> plate(mandate, work.getOrDefault(mandate, "")))
                .toList();
        List<OfficeDoor.Arrival> arrivals = coverage.mandates().stream()
                .filter(mandate -> mandate.office().equals(office.code())
                        && mandate.period().start().isAfter(day))
                .map(mandate -> new OfficeDoor.Arrival(
                        names.subject(mandate.track(), mandate.function()),
                        mandate.period().start(),
                        neighbour(mandate, true)))
                .toList();
        return new OfficeDoor(office.code(), office.name().in(language), holders, plates, arrivals);
    }

    private Plate plate(Mandate mandate, String work) {
        TrackCode track = mandate.track();
        return new Plate(
                names.subject(track, mandate.function()),
                track == null,
                track == null ? "" : industries(track),
                track == null ? "" : parts(track),
                mandate.period().start(),
                mandate.period().end(),
                neighbour(mandate, true),
                neighbour(mandate, false),
                work);
    }

    private String industries(TrackCode code) {
        Track track = tracks.get(code);
        return track == null
                ? ""
                : track.classes().stream().map(IndustryCode::value).collect(Collectors.joining(", "));
    }

    /** What lies below and goes with it, by name. */
    private String parts(TrackCode code) {
        String comma = language.getLanguage().equals("zh") ? "、" : ", ";
        return coverage.coveredAlike(code, day).stream()
                .filter(part -> !part.equals(code))
                .map(names::track)
                .collect(Collectors.joining(comma));
    }

    /** The other office that answered for the track the day before, or does thereafter, also for a track above it. */
    private @Nullable String neighbour(Mandate mandate, boolean before) {
        TrackCode track = mandate.track();
        LocalDate end = mandate.period().end();
        LocalDate other = before ? mandate.period().start().minusDays(1) : end;
        if (track == null || other == null) {
            return null;
        }
        return coverage.responsible(track, other)
                .map(Mandate::office)
                .filter(office -> !office.equals(mandate.office()))
                .map(names::office)
                .orElse(null);
    }

    /** What a track is called; one that is gone by its code. */
    String name(TrackCode code) {
        return names.track(code);
    }

    /**
     * Who had each track that ever had an office of its own, and of each other that nobody answered for on some day,
     * one line after the other: tracks in the order of the folder, then those that are gone. Days on which a track
     * above it was given to an office stand there too, and those on which it lay with nobody.
     */
    List<Course> courses() {
        Map<Integer, Course> inOrder = new TreeMap<>();
        List<TrackCode> order = coverage.tracks().stream().map(Track::code).toList();
        Map<TrackCode, List<Period>> gaps = coverage.mandates().stream()
                .map(mandate -> mandate.period().start())
                .min(Comparator.naturalOrder())
                .map(coverage::gaps)
                .orElse(Map.of());
        Set<TrackCode> shown = coverage.mandates().stream()
                .flatMap(mandate -> Stream.ofNullable(mandate.track()))
                .collect(Collectors.toSet());
        shown.addAll(gaps.keySet());
        int gone = order.size();
        for (TrackCode track : shown) {
            int rank = order.indexOf(track);
            inOrder.put(rank < 0 ? gone++ : rank, course(track, gaps.getOrDefault(track, List.of())));
        }
        return List.copyOf(inOrder.values());
    }

    private Course course(TrackCode track, List<Period> gaps) {
        Stream<Stage> held = coverage.course(track).stream().map(stage -> stage(stage, track));
        Stream<Stage> open = gaps.stream().map(gap -> Stage.gap(names.nobody(), gap.start(), gap.end()));
        return new Course(
                names.track(track),
                Stream.concat(held, open)
                        .sorted(Comparator.comparing(Stage::from))
                        .toList());
    }

    private Stage stage(Coverage.Held held, TrackCode track) {
        TrackCode given = Objects.requireNonNull(held.mandate().track());
        return new Stage(
                names.office(held.mandate().office()),
                held.days().start(),
                held.days().end(),
                given.equals(track) ? null : names.track(given),
                false);
    }

    /** Who had a track, the first first. */
    public record Course(String track, List<Stage> stages) {}

    /**
     * An office that had it, and when.
     *
     * @param through the track above it that was given to the office; null where it was this one
     * @param gap whether no office had it; what is said then stands in place of the office
     */
    public record Stage(
            String office,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String through,
            boolean gap) {

        /** One that was given the track itself. */
        Stage(String office, LocalDate from, @Nullable LocalDate to) {
            this(office, from, to, null, false);
        }

        static Stage gap(String words, LocalDate from, @Nullable LocalDate to) {
            return new Stage(words, from, to, null, true);
        }
    }
}
