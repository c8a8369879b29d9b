package org.throughline.offices.faces;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.Office;
import org.throughline.configuration.OfficeFunction;
import org.throughline.configuration.Track;
import org.throughline.directory.Organisations;
import org.throughline.kernel.IndustryCode;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.domain.Coverage;
import org.throughline.offices.domain.Mandate;
import org.throughline.offices.faces.OfficeDoor.Plate;

/** Puts what is believed on the doors of a bureau's offices, in one language. */
final class Doors {

    private static final String TEXTS = "org.throughline.offices.faces.texts";
    private static final String READ = "offices:read";

    private final Bureau bureau;
    private final Coverage coverage;
    private final LocalDate day;
    private final Locale language;
    private final Map<TrackCode, Track> tracks;

    Doors(Bureau bureau, Coverage coverage, LocalDate day, Locale language) {
        this.bureau = bureau;
        this.coverage = coverage;
        this.day = day;
        this.language = language;
        this.tracks = coverage.tracks().stream().collect(Collectors.toMap(Track::code, track -> track));
    }

    /** The offices in the order of the folder. */
    List<OfficeDoor> of(Organisations organisations) {
        return bureau.offices().stream()
                .map(office -> door(office, organisations))
                .toList();
    }

    private OfficeDoor door(Office office, Organisations organisations) {
        List<Organisations.Seat> seats = organisations.seats(bureau.code() + "/" + office.code(), READ, day).stream()
                .filter(seat -> seat.account() != null)
                .toList();
        String head = seats.stream()
                .map(seat -> seat.called().in(language) + " " + seat.post().in(language))
                .findFirst()
                .orElse(null);
        List<Plate> plates = coverage.on(day).stream()
                .filter(mandate -> mandate.office().equals(office.code()))
                .map(this::plate)
                .toList();
        return new OfficeDoor(office.code(), office.name().in(language), seats.size(), head, plates);
    }

    private Plate plate(Mandate mandate) {
        TrackCode track = mandate.track();
        OfficeFunction function = mandate.function();
        String name = function == null ? "" : new Phrase(TEXTS, "function." + function.word()).in(language);
        return new Plate(
                track == null ? name : name(track),
                track == null,
                track == null ? "" : industries(track),
                track == null ? "" : parts(track),
                mandate.period().start(),
                mandate.period().end(),
                former(mandate));
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
                .map(this::name)
                .collect(Collectors.joining(comma));
    }

    private @Nullable String former(Mandate mandate) {
        return coverage.mandates().stream()
                .filter(before -> before.subject().equals(mandate.subject())
                        && mandate.period().start().equals(before.period().end())
                        && !before.office().equals(mandate.office()))
                .map(before -> office(before.office()))
                .findFirst()
                .orElse(null);
    }

    /** What a track is called; one that is gone by its code. */
    String name(TrackCode code) {
        Track track = tracks.get(code);
        return track == null ? code.value() : track.name().in(language);
    }

    /** What an office is called; one that is gone by its code. */
    String office(String code) {
        return bureau.offices().stream()
                .filter(office -> office.code().equals(code))
                .map(office -> office.name().in(language))
                .findFirst()
                .orElse(code);
    }

    /** Who had each track, one line after the other: tracks in the order of the folder, then those that are gone. */
    List<Course> courses() {
        Map<Integer, Course> inOrder = new TreeMap<>();
        List<TrackCode> order = coverage.tracks().stream().map(Track::code).toList();
        Map<TrackCode, List<Mandate>> byTrack = coverage.mandates().stream()
                .filter(mandate -> mandate.track() != null)
                .collect(Collectors.groupingBy(mandate -> Objects.requireNonNull(mandate.track())));
        int gone = order.size();
        for (Map.Entry<TrackCode, List<Mandate>> entry : byTrack.entrySet()) {
            int rank = order.indexOf(entry.getKey());
            List<Stage> stages = entry.getValue().stream()
                    .map(mandate -> new Stage(
                            office(mandate.office()),
                            mandate.period().start(),
                            mandate.period().end()))
                    .toList();
            inOrder.put(rank < 0 ? gone++ : rank, new Course(name(entry.getKey()), stages));
        }
        return List.copyOf(inOrder.values());
    }

    /** Who had a track, the first first. */
    public record Course(String track, List<Stage> stages) {}

    /** An office that had it, and when. */
    public record Stage(
            String office, LocalDate from, @Nullable LocalDate to) {}
}
