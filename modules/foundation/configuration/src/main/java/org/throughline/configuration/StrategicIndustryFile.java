package org.throughline.configuration;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.kernel.IndustryCode;

/** Reads {@code reference/strategic-industries.yaml}. */
final class StrategicIndustryFile {

    static final String NAME = "reference/strategic-industries.yaml";

    private static final String IN_PART = "*";

    private StrategicIndustryFile() {}

    static List<StrategicIndustry> strategicIndustries(YamlTree root, Optional<List<Industry>> industries) {
        Optional<Set<String>> known = industries.map(
                all -> all.stream().map(industry -> industry.code().value()).collect(Collectors.toSet()));
        Set<String> codes = new HashSet<>();
        for (YamlTree item : root.items("industries")) {
            if (!codes.add(item.text("code"))) {
                item.get("code").fault("duplicate-code", "code", item.text("code"));
            }
            checkClasses(item.items("classes"), known);
        }
        return root.items("industries").stream()
                .map(StrategicIndustryFile::strategicIndustry)
                .toList();
    }

    private static void checkClasses(List<YamlTree> classes, Optional<Set<String>> known) {
        Set<String> named = new HashSet<>();
        for (YamlTree item : classes) {
            String code = mapped(item).code().value();
            if (!named.add(code)) {
                item.fault("duplicate-code", "code", code);
            } else if (known.isPresent() && !known.get().contains(code)) {
                item.fault("unknown-industry", "code", code);
            }
        }
    }

    private static StrategicIndustry strategicIndustry(YamlTree item) {
        return new StrategicIndustry(
                item.text("code"),
                item.get("number").node().intValue(),
                item.names(),
                item.items("classes").stream()
                        .map(StrategicIndustryFile::mapped)
                        .toList());
    }

    private static StrategicIndustry.MappedClass mapped(YamlTree item) {
        boolean inPart = item.text().endsWith(IN_PART);
        String code = inPart ? item.text().substring(0, item.text().length() - 1) : item.text();
        return new StrategicIndustry.MappedClass(new IndustryCode(code), inPart);
    }
}
