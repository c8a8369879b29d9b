package org.throughline.configuration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.kernel.HolidayNotice;
import org.throughline.kernel.TrackCode;
import org.throughline.kernel.WorkingCalendar;

/** One reading of the folder: files first, then their trees, then what they mean together. */
final class FolderReader {

    private static final List<String> REFERENCE_FILES = List.of(
            DivisionFile.NAME,
            ZoneFile.NAME,
            IndustryFile.NAME,
            StrategicIndustryFile.NAME,
            CalendarFile.NAME,
            FactFile.NAME);

    private static final List<String> SCHEMAS = List.of(
            "divisions",
            "zones",
            "strategic-industries",
            "calendar",
            "bureau",
            "facts",
            "tracks",
            "mandates",
            "counterparts");

    private final Path folder;
    private final Faults faults = new Faults();
    private final Map<String, SourceFile> sources = new TreeMap<>();
    private boolean schemasHold;

    FolderReader(Path folder) {
        this.folder = folder;
    }

    /** Reads all; the schemas are skipped if the files are, byte for byte, those with the sound fingerprint. */
    ConfigurationReading read(String soundFingerprint) {
        if (!Files.isDirectory(folder)) {
            faults.add("", Faults.START, "missing-folder", "folder", folder);
            return new ConfigurationReading(faults.sorted(), Optional.empty());
        }
        List<String> bureaus = bureauFolders(folder);
        if (bureaus.isEmpty()) {
            faults.add(BureauFile.FOLDER, Faults.START, "no-bureau");
        }
        REFERENCE_FILES.forEach(this::load);
        bureaus.forEach(bureau -> load(bureauFile(bureau)));
        factFiles(folder, bureaus).forEach(this::load);
        RemitFiles.names(folder, bureaus).forEach(this::load);
        StrayFiles.tell(folder, names(folder), faults);
        String fingerprint = fingerprint();
        schemasHold = fingerprint.equals(soundFingerprint);
        return interpreted(bureaus, fingerprint);
    }

    private ConfigurationReading interpreted(List<String> bureauFolders, String fingerprint) {
        Optional<List<Division>> divisions = bound(DivisionFile.NAME, "divisions", DivisionFile::divisions);
        Optional<List<ManagementZone>> zones = zones(divisions);
        Optional<List<Industry>> industries = industries();
        Optional<List<StrategicIndustry>> strategic = strategicIndustries(industries);
        Optional<List<HolidayNotice>> notices = bound(CalendarFile.NAME, "calendar", CalendarFile::notices);
        List<Bureau> bureaus = bureaus(bureauFolders, new Known(divisions, zones));
        List<ConfiguredFact> facts = facts(bureauFolders, bureaus);
        List<Remit> remits = remits(bureaus, industries);
        if (!faults.sorted().isEmpty()) {
            return new ConfigurationReading(faults.sorted(), Optional.empty());
        }
        return sound(new Configuration(
                bureaus,
                divisions.orElseThrow(),
                zones.orElseThrow(),
                industries.orElseThrow(),
                strategic.orElseThrow(),
                facts,
                remits,
                notices.orElseThrow(),
                WorkingCalendar.of(notices.orElseThrow()),
                fingerprint,
                sources.values().stream().map(SourceFile::published).toList()));
    }

    private static ConfigurationReading sound(Configuration configuration) {
        return new ConfigurationReading(List.of(), Optional.of(configuration));
    }

    private Optional<List<ManagementZone>> zones(Optional<List<Division>> divisions) {
        Known places = new Known(divisions, Optional.empty());
        return bound(ZoneFile.NAME, "zones", tree -> ZoneFile.zones(tree, places));
    }

    private List<Bureau> bureaus(List<String> folders, Known known) {
        List<Bureau> bureaus = new ArrayList<>();
        for (String name : folders) {
            bound(bureauFile(name), "bureau", tree -> BureauFile.bureau(tree, name, known, bureaus))
                    .ifPresent(bureaus::add);
        }
        if (known.zones().isPresent() && bureaus.size() == folders.size()) {
            Optional.ofNullable(sources.get(ZoneFile.NAME))
                    .flatMap(source -> YamlParser.parse(source, faults))
                    .ifPresent(zones -> ZoneFile.checkServed(zones, bureaus));
        }
        return bureaus;
    }

    private List<Remit> remits(List<Bureau> bureaus, Optional<List<Industry>> industries) {
        TrackFile reader = new TrackFile(
                industries.map(all -> all.stream().map(Industry::code).collect(Collectors.toSet())));
        return bureaus.stream().map(bureau -> remit(bureau, reader)).toList();
    }

    private Remit remit(Bureau bureau, TrackFile reader) {
        Optional<List<Track>> tracks = ifThere(bureau, TrackFile.NAME, "tracks", reader::tracks, List.<Track>of());
        Optional<Set<TrackCode>> codes =
                tracks.map(all -> all.stream().map(Track::code).collect(Collectors.toSet()));
        Optional<List<ConfiguredMandate>> mandates = ifThere(
                bureau,
                MandateFile.NAME,
                "mandates",
                tree -> MandateFile.mandates(tree, bureau, codes),
                List.<ConfiguredMandate>of());
        Optional<Counterparts> counterparts = ifThere(
                bureau,
                CounterpartFile.NAME,
                "counterparts",
                new CounterpartFile(bureau, codes)::counterparts,
                Counterparts.NONE);
        return new Remit(
                bureau.code(),
                tracks.orElse(List.of()),
                mandates.orElse(List.of()),
                counterparts.orElse(Counterparts.NONE));
    }

    /** What stands for a file that the bureau does not have; empty if the file is faulty. */
    private <T> Optional<T> ifThere(Bureau bureau, String name, String schema, Function<YamlTree, T> binding, T none) {
        String file = RemitFiles.of(bureau.code(), name);
        boolean left = !sources.containsKey(file) && !faults.anyIn(file);
        return left ? Optional.of(none) : bound(file, schema, binding);
    }

    /**
     * Those of all bureaus, then what each adds; what a bureau refers to is not judged while the former do not hold.
     */
    private List<ConfiguredFact> facts(List<String> bureauFolders, List<Bureau> bureaus) {
        FactFile reader = new FactFile(
                bureaus.size() == bureauFolders.size() ? Optional.of(organisations(bureaus)) : Optional.empty());
        Optional<List<ConfiguredFact>> shared = bound(FactFile.NAME, "facts", reader::facts);
        List<ConfiguredFact> all = new ArrayList<>(shared.orElse(List.of()));
        for (String file : factFiles(folder, bureauFolders)) {
            if (shared.isPresent()) {
                bound(file, "facts", reader::facts).ifPresent(all::addAll);
            }
        }
        return all;
    }

    /** Bureaus and offices by the codes they have in the directory. */
    private static Map<String, NamedCode> organisations(List<Bureau> bureaus) {
        Map<String, NamedCode> organisations = new HashMap<>();
        for (Bureau bureau : bureaus) {
            organisations.put(bureau.code(), new NamedCode(bureau.code(), bureau.name()));
            for (Office office : bureau.offices()) {
                String code = bureau.code() + "/" + office.code();
                organisations.put(code, new NamedCode(code, office.name()));
            }
        }
        return organisations;
    }

    /** What bureaus add is their choice: only files that are there. */
    private static List<String> factFiles(Path folder, List<String> bureaus) {
        return bureaus.stream()
                .map(bureau -> BureauFile.FOLDER + "/" + bureau + "/" + FactFile.OF_BUREAU)
                .filter(file -> Files.exists(folder.resolve(file)))
                .toList();
    }

    private Optional<List<Industry>> industries() {
        return Optional.ofNullable(sources.get(IndustryFile.NAME))
                .map(source -> IndustryFile.industries(source, faults))
                .filter(read -> !faults.anyIn(IndustryFile.NAME));
    }

    private Optional<List<StrategicIndustry>> strategicIndustries(Optional<List<Industry>> industries) {
        return bound(
                StrategicIndustryFile.NAME,
                "strategic-industries",
                tree -> StrategicIndustryFile.strategicIndustries(tree, industries));
    }

    /** What a YAML file means; empty if it is missing or anything in it is wrong. */
    private <T> Optional<T> bound(String file, String schema, Function<YamlTree, T> binding) {
        Optional<YamlTree> tree =
                Optional.ofNullable(sources.get(file)).flatMap(source -> YamlParser.parse(source, faults));
        if (!schemasHold) {
            tree.ifPresent(read -> SchemaCheck.check(read, schema));
        }
        return tree.filter(read -> !faults.anyIn(file)).map(binding).filter(read -> !faults.anyIn(file));
    }

    /** Every file that a reading would look at, in no order, whether it is there or not. */
    static List<String> names(Path folder) {
        List<String> names = new ArrayList<>(REFERENCE_FILES);
        List<String> bureaus = bureauFolders(folder);
        bureaus.forEach(bureau -> names.add(bureauFile(bureau)));
        names.addAll(factFiles(folder, bureaus));
        names.addAll(RemitFiles.names(folder, bureaus));
        return names;
    }

    private static List<String> bureauFolders(Path folder) {
        try (Stream<Path> below = Files.list(folder.resolve(BureauFile.FOLDER))) {
            return below.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static String bureauFile(String bureau) {
        return BureauFile.FOLDER + "/" + bureau + "/" + BureauFile.NAME;
    }

    private void load(String name) {
        SourceFile.read(folder, name, faults).ifPresent(source -> sources.put(name, source));
    }

    private String fingerprint() {
        StringBuilder all = new StringBuilder();
        SCHEMAS.forEach(schema -> all.append(SchemaCheck.text(schema)));
        sources.values()
                .forEach(source -> all.append(source.digest())
                        .append(' ')
                        .append(source.name())
                        .append('\n'));
        return SourceFile.digest(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
