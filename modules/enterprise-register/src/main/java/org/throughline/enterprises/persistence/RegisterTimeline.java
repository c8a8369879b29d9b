package org.throughline.enterprises.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.TimelineEntry;
import org.throughline.enterprises.TimelineSource;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Phrase;

/**
 * What the register itself has to tell of a firm: entered, changed, facts written down (one entry for each act of
 * writing, however many facts) or erased, contact persons who came and went.
 */
@ApplicationScoped
class RegisterTimeline implements TimelineSource {

    private static final String TEXTS = "org.throughline.enterprises.timeline.texts";
    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    private Reading reading;
    private FactCatalogue catalogue;

    @SuppressWarnings("NullAway.Init")
    RegisterTimeline() {
        // For the CDI proxy.
    }

    @Inject
    RegisterTimeline(Reading reading, FactCatalogue catalogue) {
        this.reading = reading;
        this.catalogue = catalogue;
    }

    @Override
    public String name() {
        return "register";
    }

    @Override
    public List<TimelineEntry> entries(EnterpriseSummary firm, Reach reach, Place before, int most) {
        return reading.read(connection -> {
            List<TimelineEntry> entries = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(RegisterTimelineSql.LATEST)) {
                RegisterTimelineSql.bind(query, firm.id(), before, most);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        entries.add(entry(row, firm, catalogue.on(connection)));
                    }
                }
            }
            return entries;
        });
    }

    private static TimelineEntry entry(ResultSet row, EnterpriseSummary firm, FactCatalogue.Entries facts)
            throws SQLException {
        Instant at = row.getObject(1, OffsetDateTime.class).toInstant();
        String kind = row.getString(3);
        List<String> details = texts(row.getArray(5));
        BilingualText what = switch (kind) {
            case "facts-recorded" -> recorded(row, details, facts);
            case "fact-erased" -> erased(details, facts);
            default -> simple(kind, details);
        };
        String page = "/enterprises/" + firm.uscc();
        String link = kind.startsWith("contact") ? page + "/contacts" : page;
        return new TimelineEntry(at, row.getString(2), kind, what, row.getString(4), null, link);
    }

    private static BilingualText simple(String kind, List<String> details) {
        return both(language -> {
            String fields = details.stream()
                    .map(field -> new Phrase(TEXTS, "field." + field).in(language))
                    .collect(Collectors.joining(language.equals(ZH) ? "、" : ", "));
            return new Phrase(TEXTS, "what." + kind, Map.of("fields", fields)).in(language);
        });
    }

    private static BilingualText erased(List<String> numbers, FactCatalogue.Entries facts) {
        List<FactDefinition> erased = named(numbers, facts);
        return both(language ->
                new Phrase(TEXTS, "what.fact-erased", Map.of("facts", labels(erased, language))).in(language));
    }

    private static List<FactDefinition> named(List<String> numbers, FactCatalogue.Entries facts) {
        return numbers.stream()
                .map(number -> facts.get(Short.parseShort(number)))
                .toList();
    }

    private static String labels(List<FactDefinition> facts, Locale language) {
        return facts.stream()
                .map(fact -> fact.label(language))
                .collect(Collectors.joining(language.equals(ZH) ? "、" : ", "));
    }

    /** Few facts are named, of many the number is told. */
    private static BilingualText recorded(ResultSet row, List<String> numbers, FactCatalogue.Entries facts)
            throws SQLException {
        int count = row.getInt(6);
        int corrected = row.getInt(7);
        String source = row.getString(8);
        List<FactDefinition> named = named(numbers, facts);
        return both(language -> {
            Map<String, String> values = new LinkedHashMap<>();
            values.put("count", Integer.toString(count));
            values.put("corrected", Integer.toString(corrected));
            values.put("source", source);
            values.put("facts", labels(named, language));
            String key = "what.facts-" + (named.isEmpty() ? "many" : "few") + (corrected > 0 ? "-corrected" : "");
            return new Phrase(TEXTS, key, values).in(language);
        });
    }

    /** A sentence in one language. */
    @FunctionalInterface
    private interface Sentence {
        String in(Locale language);
    }

    private static BilingualText both(Sentence sentence) {
        return new BilingualText(sentence.in(ZH), sentence.in(Locale.ENGLISH));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
