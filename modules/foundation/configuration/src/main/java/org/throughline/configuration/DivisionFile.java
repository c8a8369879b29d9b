package org.throughline.configuration;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.kernel.DivisionCode;

/** Reads {@code reference/divisions.yaml}. */
final class DivisionFile {

    static final String NAME = "reference/divisions.yaml";

    private DivisionFile() {}

    static List<Division> divisions(YamlTree root) {
        List<YamlTree> items = root.items("divisions");
        Set<String> codes = new HashSet<>();
        for (YamlTree item : items) {
            if (!codes.add(item.text("code"))) {
                item.get("code").fault("duplicate-code", "code", item.text("code"));
            }
        }
        for (YamlTree item : items) {
            String code = item.text("code");
            String whole = code.substring(0, code.length() - 2);
            if (!whole.isEmpty() && !codes.contains(whole)) {
                item.get("code").fault("unknown-division", "code", whole);
            }
        }
        return items.stream()
                .map(item -> new Division(new DivisionCode(item.text("code")), item.names()))
                .sorted(Comparator.comparing(division -> division.code().value()))
                .toList();
    }
}
