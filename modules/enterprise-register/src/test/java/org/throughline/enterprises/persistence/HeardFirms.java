package org.throughline.enterprises.persistence;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FirmFact;
import org.throughline.enterprises.FirmFactsFeed;

/** What was told of firms: industry, division and zone, and each fact by name and year. */
final class HeardFirms implements FirmFactsFeed.Sink {

    private final Map<UUID, Map<String, String>> firms = new TreeMap<>();

    @Override
    public void firm(UUID id, String industry, String division, @Nullable String zone) {
        String entry = industry + " " + division + (zone == null ? "" : " " + zone);
        firms.computeIfAbsent(id, one -> new TreeMap<>()).put("", entry);
    }

    @Override
    public void fact(UUID firm, FirmFact fact) {
        String key = fact.year() == null ? fact.name() : fact.name() + " " + fact.year();
        String said = fact.value() + " by " + fact.source() + " of " + fact.asOf()
                + (fact.endsOn() == null ? "" : " until " + fact.endsOn());
        String before = firms.computeIfAbsent(firm, one -> new TreeMap<>()).put(key, said);
        if (before != null) {
            throw new AssertionError("Told twice: " + key);
        }
    }

    Map<UUID, Map<String, String>> firms() {
        return firms;
    }
}
