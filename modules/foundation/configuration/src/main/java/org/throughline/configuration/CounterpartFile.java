package org.throughline.configuration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Money;
import org.throughline.kernel.Period;
import org.throughline.kernel.TrackCode;

/** Reads {@code bureaus/<code>/counterparts.yaml}. */
final class CounterpartFile {

    static final String NAME = "counterparts.yaml";

    private final Map<String, String> offices = new HashMap<>();
    private final Optional<Set<TrackCode>> tracks;
    private final Map<String, YamlTree> topics = new LinkedHashMap<>();
    private final Map<List<String>, List<Counterpart>> bySubject = new HashMap<>();

    /** @param tracks of the bureau; empty while their own file is faulty, and none is missed then */
    CounterpartFile(Bureau bureau, Optional<Set<TrackCode>> tracks) {
        for (Office office : bureau.offices()) {
            offices.put(office.code(), office.code());
            if (office.number() != null) {
                offices.put(office.number().toString(), office.code());
            }
        }
        this.tracks = tracks;
    }

    Counterparts counterparts(YamlTree root) {
        root.items("topics").forEach(this::checkTopic);
        List<Counterpart> read = new ArrayList<>();
        for (YamlTree item : root.items("counterparts")) {
            counterpart(item).ifPresent(read::add);
        }
        return new Counterparts(
                topics.values().stream().map(CounterpartFile::topic).toList(), read);
    }

    private void checkTopic(YamlTree item) {
        if (topics.putIfAbsent(item.text("code"), item) != null) {
            item.get("code").fault("duplicate-code", "code", item.text("code"));
        }
        boolean missing =
                item.has("track") && tracks.isPresent() && !tracks.get().contains(new TrackCode(item.text("track")));
        if (missing) {
            item.get("track").fault("unknown-track", "code", item.text("track"));
        }
    }

    private static CounterpartTopic topic(YamlTree item) {
        return new CounterpartTopic(
                item.text("code"),
                item.names(),
                item.has("track") ? new TrackCode(item.text("track")) : null,
                item.items("levels").stream()
                        .map(level -> GovernmentLevel.ofWord(level.text()))
                        .toList());
    }

    private Optional<Counterpart> counterpart(YamlTree item) {
        checkSubject(item);
        String office = offices.get(item.text("office"));
        if (office == null) {
            item.get("office").fault("unknown-office", "office", item.text("office"));
        }
        Money limit = limit(item);
        Optional<Period> period = period(item);
        if (office == null || period.isEmpty()) {
            return Optional.empty();
        }
        List<BilingualText> departments =
                item.items("departments").stream().map(YamlTree::names).toList();
        Counterpart read = new Counterpart(
                item.text("topic"),
                GovernmentLevel.ofWord(item.text("level")),
                departments,
                office,
                item.has("person") ? item.text("person") : null,
                limit,
                period.get());
        checkNeighbours(item, read);
        return Optional.of(read);
    }

    private static Optional<Period> period(YamlTree item) {
        LocalDate from = day(item.get("from"));
        LocalDate to = item.has("to") ? day(item.get("to")) : null;
        if (from == null || (item.has("to") && to == null)) {
            return Optional.empty();
        }
        if (to != null && !from.isBefore(to)) {
            item.get("to").fault("empty-period", "from", item.text("from"));
            return Optional.empty();
        }
        return Optional.of(new Period(from, to));
    }

    private void checkSubject(YamlTree item) {
        YamlTree topic = topics.get(item.text("topic"));
        if (topic == null) {
            item.get("topic").fault("unknown-topic", "code", item.text("topic"));
        } else if (topic.items("levels").stream()
                .noneMatch(level -> level.text().equals(item.text("level")))) {
            item.get("level").fault("level-not-needed", "code", item.text("topic"), "level", item.text("level"));
        }
    }

    /** Several departments at once stand in one entry, so that nobody has to guess which of two is out of date. */
    private void checkNeighbours(YamlTree item, Counterpart read) {
        List<Counterpart> others =
                bySubject.computeIfAbsent(List.of(read.topic(), read.level().word()), subject -> new ArrayList<>());
        others.stream()
                .filter(other -> other.period().overlaps(read.period()))
                .findFirst()
                .ifPresent(other -> item.get("from")
                        .fault(
                                "counterpart-twice",
                                "code",
                                read.topic(),
                                "level",
                                read.level().word(),
                                "period",
                                other.period()));
        others.add(read);
    }

    private static @Nullable Money limit(YamlTree item) {
        if (!item.has("limit")) {
            return null;
        }
        Optional<Money> limit = Money.parse(item.text("limit"), Money.CURRENCY);
        if (limit.isEmpty()) {
            item.get("limit").fault("no-such-amount", "value", item.text("limit"));
        }
        return limit.orElse(null);
    }

    private static @Nullable LocalDate day(YamlTree place) {
        try {
            return LocalDate.parse(place.text());
        } catch (DateTimeException noSuchDay) {
            place.fault("no-such-day", "value", place.text());
            return null;
        }
    }
}
