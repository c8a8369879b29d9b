package org.throughline.samples;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where firms sit: each trade gathers in its own districts, and the larger firms in the management zones. */
final class Places {

    private final Map<String, Weighted<District>> byIndustry = new HashMap<>();

    private final Zones zones;

    private Places(List<IndustryClass> classes, List<District> districts, Zones zones) {
        this.zones = zones;
        Map<String, Map<String, Double>> clusters = clusters();
        for (IndustryClass industry : classes) {
            Map<String, Double> pull = pullOf(industry.code().value(), clusters);
            boolean maker = industry.division().section() == Section.MANUFACTURING;
            byIndustry.put(
                    industry.code().value(),
                    Weighted.by(
                            districts,
                            d -> (maker ? d.makers() : d.others())
                                    * pull.getOrDefault(d.code().value(), 1.0)));
        }
    }

    /** Those of the shipped city. */
    static Places of(List<IndustryClass> classes) {
        return new Places(classes, District.all(), Zones.shipped());
    }

    /** Those of another city, of which nothing is known but its names: no trade gathers anywhere. */
    static Places in(Region region, List<IndustryClass> classes) {
        return new Places(classes, District.of(region), Zones.shared(region));
    }

    /** The district of a firm of this industry at a place of the whole, from 0 to 1. */
    District districtOf(IndustryClass industry, double place) {
        Weighted<District> districts = byIndustry.get(industry.code().value());
        if (districts == null) {
            throw new IllegalStateException("No place for " + industry.code());
        }
        return districts.at(place);
    }

    /** The zone that a firm sits in beside its district; null outside any. */
    @Nullable
    String zoneOf(District district, boolean large, boolean innovative, Draws draws) {
        return zones.of(district, large, innovative, draws);
    }

    private static Map<String, Map<String, Double>> clusters() {
        Map<String, Map<String, Double>> clusters = new HashMap<>();
        for (List<String> row : Table.rows("clusters.txt")) {
            Map<String, Double> pull = new HashMap<>();
            for (String part : row.get(1).split(",", -1)) {
                List<String> words = Table.wordsOf(part.trim());
                pull.put(words.get(0), Double.valueOf(words.get(1)));
            }
            clusters.put(row.get(0), pull);
        }
        return clusters;
    }

    private static Map<String, Double> pullOf(String code, Map<String, Map<String, Double>> clusters) {
        for (int length = code.length(); length > 0; length--) {
            Map<String, Double> pull = clusters.get(code.substring(0, length));
            if (pull != null) {
                return pull;
            }
        }
        return Map.of();
    }
}
