package org.throughline.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.kernel.TrackCode;

/**
 * What is wanted of a bureau at this moment: its two files as they lie in the folder, whatever runs, or mandates that
 * somebody typed. Whom the bureau goes to is not part of it. Either the whole of it holds or there are faults, all of
 * them with their lines.
 *
 * @param faults sorted by file and line; empty if it holds
 * @param remit empty if there is a fault
 */
public record RemitReading(List<ConfigurationFault> faults, Optional<Remit> remit) {

    private static final int MOST_CHARACTERS = 1 << 20;

    /** Reads the files of a bureau that runs; a bureau that has one of them not wants nothing of that kind. */
    public static RemitReading inFolder(Path folder, Bureau bureau, List<Industry> industries) {
        Faults faults = new Faults();
        TrackFile reader = new TrackFile(
                Optional.of(industries.stream().map(Industry::code).collect(Collectors.toSet())));
        Optional<List<Track>> tracks = file(folder, bureau, TrackFile.NAME, "tracks", faults, reader::tracks);
        Optional<Set<TrackCode>> codes = tracks.map(RemitReading::codes);
        Optional<List<ConfiguredMandate>> mandates = file(
                folder,
                bureau,
                MandateFile.NAME,
                "mandates",
                faults,
                tree -> MandateFile.mandates(tree, bureau, codes));
        return outcome(faults, bureau, tracks.orElse(List.of()), mandates.orElse(List.of()));
    }

    /** Reads mandates that were typed as they would stand in the file, for the tracks that there are. */
    public static RemitReading typed(String text, Bureau bureau, List<Track> tracks) {
        Faults faults = new Faults();
        if (text.length() > MOST_CHARACTERS) {
            faults.add(MandateFile.NAME, Faults.START, "too-large", "limit", MOST_CHARACTERS);
            return outcome(faults, bureau, tracks, List.of());
        }
        String digest = SourceFile.digest(text.getBytes(StandardCharsets.UTF_8));
        SourceFile source = new SourceFile(MandateFile.NAME, digest, text);
        Optional<List<ConfiguredMandate>> mandates = bound(
                source, "mandates", faults, tree -> MandateFile.mandates(tree, bureau, Optional.of(codes(tracks))));
        return outcome(faults, bureau, tracks, mandates.orElse(List.of()));
    }

    /** The text of a bureau's file of mandates as it lies in the folder; empty if there is none that can be read. */
    public static Optional<String> text(Path folder, String bureau) {
        return SourceFile.read(folder, RemitFiles.of(bureau, MandateFile.NAME), new Faults())
                .map(SourceFile::text);
    }

    /** When what the folder says of a bureau was saved last; empty if it says nothing. */
    public static Optional<Instant> savedAt(Path folder, String bureau) {
        return Stream.of(TrackFile.NAME, MandateFile.NAME)
                .map(name -> folder.resolve(RemitFiles.of(bureau, name)))
                .filter(Files::exists)
                .map(RemitReading::modified)
                .max(Comparator.naturalOrder());
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RemitReading outcome(
            Faults faults, Bureau bureau, List<Track> tracks, List<ConfiguredMandate> mandates) {
        List<ConfigurationFault> found = faults.sorted();
        return found.isEmpty()
                ? new RemitReading(found, Optional.of(new Remit(bureau.code(), tracks, mandates, Counterparts.NONE)))
                : new RemitReading(found, Optional.empty());
    }

    /** None of a file that is not there; empty, with its faults noted, if it does not hold. */
    private static <T> Optional<List<T>> file(
            Path folder,
            Bureau bureau,
            String name,
            String schema,
            Faults faults,
            Function<YamlTree, List<T>> binding) {
        String file = RemitFiles.of(bureau.code(), name);
        return Files.exists(folder.resolve(file))
                ? SourceFile.read(folder, file, faults).flatMap(source -> bound(source, schema, faults, binding))
                : Optional.of(List.of());
    }

    private static <T> Optional<List<T>> bound(
            SourceFile source, String schema, Faults faults, Function<YamlTree, List<T>> binding) {
        Optional<YamlTree> tree = YamlParser.parse(source, faults);
        tree.ifPresent(read -> SchemaCheck.check(read, schema));
        return tree.filter(read -> !faults.anyIn(source.name()))
                .map(binding)
                .filter(read -> !faults.anyIn(source.name()));
    }

    private static Set<TrackCode> codes(List<Track> tracks) {
        return tracks.stream().map(Track::code).collect(Collectors.toSet());
    }
}
