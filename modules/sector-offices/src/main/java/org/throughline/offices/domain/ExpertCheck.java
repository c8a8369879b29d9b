package org.throughline.offices.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Period;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TrackCode;

/**
 * What an entry makes of an expert; checked.
 *
 * @param consent null if the entry says nothing new of it
 */
public record ExpertCheck(
        ExpertDetails details,
        ExpertProfile profile,
        @Nullable ExpertConsent consent) {

    private static final int INSTITUTION = 100;
    private static final int TITLE = 50;
    private static final int FIELDS = 10;
    private static final int FIELD = 30;
    private static final int TRACKS = 20;
    private static final int INTERESTS = 500;

    /**
     * Holds an entry against the rules.
     *
     * @param before what is kept of the person; {@link ExpertDetails#NONE} of a new one
     * @param known the expert as the bureau has them; null of a new one, who has to have agreed to something
     * @param at now, written down as the moment of a new consent
     * @throws ProblemException {@link ExpertProblem#INVALID} with every fault; none repeats what says who it is
     */
    public static ExpertCheck of(
            ExpertEntry entry,
            ExpertDetails before,
            @Nullable Expert known,
            Surroundings around,
            Instant at,
            String by) {
        Findings findings = new Findings(ExpertProblem.TEXTS);
        ExpertDetails details = ExpertReach.of(entry, before, findings);
        String institution = findings.words("/institution", entry.institution(), INSTITUTION);
        String title = findings.wordsOrNone("/title", entry.title(), TITLE);
        List<String> fields = fields(entry.fields(), findings);
        List<TrackCode> tracks = tracks(entry.tracks(), around, findings);
        Set<ExpertTopic> topics = topics(entry.topics(), findings);
        String interests = findings.wordsOrNone("/interests", entry.interests(), INTERESTS);
        String contact = contact(entry.contact(), known, around, findings);
        Period period = period(entry, known, around.today(), findings);
        ExpertConsent consent = Agreement.of(entry.consent(), known, around.today(), at, by, findings);
        findings.refuseIfAny(ExpertProblem.INVALID);
        return new ExpertCheck(
                details,
                new ExpertProfile(institution, title, fields, tracks, topics, interests, contact, period),
                consent);
    }

    private static List<String> fields(List<String> typed, Findings findings) {
        List<String> fields = new ArrayList<>();
        for (int place = 0; place < typed.size(); place++) {
            String field = findings.words("/fields/" + place, typed.get(place), FIELD);
            if (!fields.contains(field)) {
                fields.add(field);
            }
        }
        if (fields.isEmpty() || fields.size() > FIELDS) {
            findings.add("/fields", "fields", Map.of("max", Integer.toString(FIELDS)));
        }
        return fields;
    }

    private static List<TrackCode> tracks(List<String> typed, Surroundings around, Findings findings) {
        for (int place = 0; place < typed.size(); place++) {
            if (!around.hasTrack(typed.get(place))) {
                findings.add("/tracks/" + place, "track");
            }
        }
        List<TrackCode> tracks = typed.stream()
                .filter(around::hasTrack)
                .distinct()
                .sorted()
                .map(TrackCode::new)
                .toList();
        if (typed.isEmpty() || tracks.size() > TRACKS) {
            findings.add("/tracks", "tracks", Map.of("max", Integer.toString(TRACKS)));
        }
        return tracks;
    }

    private static Set<ExpertTopic> topics(List<String> typed, Findings findings) {
        Set<ExpertTopic> topics = EnumSet.noneOf(ExpertTopic.class);
        Arrays.stream(ExpertTopic.values())
                .filter(topic -> typed.contains(topic.name()))
                .forEach(topics::add);
        if (topics.isEmpty()) {
            findings.add("/topics", "topics");
        }
        return topics;
    }

    /** Whoever has left meanwhile may still stand there until somebody names another. */
    private static String contact(
            @Nullable String typed, @Nullable Expert known, Surroundings around, Findings findings) {
        String account = Objects.requireNonNullElse(typed, "").strip();
        boolean stays = known != null && known.profile().contact().equals(account);
        if (!stays && !around.people().contains(account)) {
            findings.add("/contact", "person");
        }
        return account;
    }

    private static Period period(ExpertEntry entry, @Nullable Expert known, LocalDate today, Findings findings) {
        LocalDate typed = findings.day("/since", entry.since());
        LocalDate none = known == null ? today : known.profile().period().start();
        LocalDate since = Objects.requireNonNullElse(typed, none);
        if (since.isAfter(today)) {
            findings.add("/since", "later");
        }
        LocalDate until = findings.day("/until", entry.until());
        if (until != null && !until.isAfter(since)) {
            findings.add("/until", "order");
            return Period.since(since);
        }
        return new Period(since, until);
    }
}
