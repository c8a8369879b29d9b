package org.throughline.configuration;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.IndustryCode;
import org.throughline.kernel.TrackCode;

/** Reads {@code bureaus/<code>/tracks.yaml}. */
final class TrackFile {

    static final String NAME = "tracks.yaml";

    private final Optional<Set<IndustryCode>> industries;

    /** @param industries of the classification; empty while they are not known, and none is missed then */
    TrackFile(Optional<Set<IndustryCode>> industries) {
        this.industries = industries;
    }

    List<Track> tracks(YamlTree root) {
        Map<String, YamlTree> byCode = new LinkedHashMap<>();
        for (YamlTree item : root.items("tracks")) {
            if (byCode.putIfAbsent(item.text("code"), item) != null) {
                item.get("code").fault("duplicate-code", "code", item.text("code"));
            }
            item.items("classes").forEach(this::checkIndustry);
            item.items("products").forEach(product -> checkProduct(product, item));
        }
        checkTree(byCode);
        return root.items("tracks").stream().map(TrackFile::track).toList();
    }

    private static void checkTree(Map<String, YamlTree> byCode) {
        Set<String> sound = new HashSet<>();
        for (YamlTree start : byCode.values()) {
            Set<String> path = new HashSet<>();
            YamlTree at = start;
            while (at != null && path.add(at.text("code")) && !sound.contains(at.text("code"))) {
                YamlTree whole = at.has("within") ? byCode.get(at.text("within")) : null;
                if (at.has("within") && whole == null) {
                    at.get("within").fault("unknown-track", "code", at.text("within"));
                } else if (whole != null && path.contains(whole.text("code")) && !sound.contains(whole.text("code"))) {
                    at.get("within").fault("track-circle", "code", whole.text("code"));
                }
                at = whole;
            }
            // What lies on this path has been judged: each fault of the tree is told once.
            sound.addAll(path);
        }
    }

    private void checkIndustry(YamlTree code) {
        if (industries.isPresent() && !industries.get().contains(new IndustryCode(code.text()))) {
            code.fault("unknown-industry", "code", code.text());
        }
    }

    /** A product of a class that belongs as a whole says nothing, or one of the two is a mistake. */
    private void checkProduct(YamlTree product, YamlTree track) {
        YamlTree industry = product.get("class");
        checkIndustry(industry);
        boolean whole = track.items("classes").stream()
                .anyMatch(code -> new IndustryCode(industry.text()).within(new IndustryCode(code.text())));
        if (whole) {
            industry.fault("class-belongs-whole", "code", industry.text());
        }
    }

    private static Track track(YamlTree item) {
        return new Track(
                new TrackCode(item.text("code")),
                item.names(),
                within(item),
                item.items("classes").stream()
                        .map(code -> new IndustryCode(code.text()))
                        .toList(),
                item.items("products").stream()
                        .map(product -> new Track.Product(new IndustryCode(product.text("class")), product.names()))
                        .toList());
    }

    private static @Nullable TrackCode within(YamlTree item) {
        return item.has("within") ? new TrackCode(item.text("within")) : null;
    }
}
