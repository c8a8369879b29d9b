package org.throughline.samples;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where firms sit: each trade gathers in its own districts, and the larger firms in the management zones. */
final class Places {

    private static final String LONGWAN = "330303";
    private static final String BAY = "wenzhou-bay";
    private static final String ECONOMIC_ZONE = "wenzhou-etdz";
    private static final String HIGH_TECH_ZONE = "wenzhou-htz";

    private final Map<String, Weighted<District>> byIndustry = new HashMap<>();

    private Places(List<IndustryClass> classes) {
        List<District> districts = District.all();
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

    static Places of(List<IndustryClass> classes) {
        return new Places(classes);
    }

    /** The district of a firm of this industry at a place of the whole, from 0 to 1. */
    District districtOf(IndustryClass industry, double place) {
        Weighted<District> districts = byIndustry.get(industry.code().value());
        if (districts == null) {
            throw new IllegalStateException("No place for " + industry.code());
        }
        return districts.at(place);
    }

    /**
     * The zone that a firm sits in beside its district; null outside any. All three lie in Longwan; how many firms they
     * hold is an assumption.
     */
    static @Nullable String zoneOf(District district, boolean large, boolean innovative, Draws draws) {
        if (!district.code().value().equals(LONGWAN)) {
            return null;
        }
        double bay = large ? 0.36 : 0.24;
        double economic = bay + (large ? 0.32 : 0.17);
        double highTech = economic + (innovative ? 0.24 : 0.06);
        double place = draws.unit();
        if (place < bay) {
            return BAY;
        }
        if (place < economic) {
            return ECONOMIC_ZONE;
        }
        return place < highTech ? HIGH_TECH_ZONE : null;
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
