package org.throughline.policies.language;

import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.kernel.Phrase;
import org.throughline.policies.expression.Position;
import org.throughline.policies.language.LanguageFault.Kind;

/** Collects what is wrong with one source. */
final class FaultList {

    private final List<LanguageFault> found = new ArrayList<>();
    private final Source source;

    FaultList(Source source) {
        this.source = source;
    }

    void add(CelExpr at, Kind kind, Map<String, String> values) {
        add(source.position(at), kind, values, Optional.empty());
    }

    void add(CelExpr at, Kind kind, Map<String, String> values, Optional<String> suggestion) {
        add(source.position(at), kind, values, suggestion);
    }

    void add(Position at, Kind kind, Map<String, String> values, Optional<String> suggestion) {
        found.add(fault(at, kind, values, suggestion));
    }

    static LanguageFault fault(Position at, Kind kind, Map<String, String> values, Optional<String> suggestion) {
        String wanted = kind == Kind.WRONG_TYPE ? "." + values.getOrDefault("wanted", "") : "";
        Phrase detail = new Phrase(LanguageFault.TEXTS, "fault." + kind.code() + wanted, values);
        return new LanguageFault(kind, at, detail, suggestion);
    }

    /** All of them in the order of the source. */
    List<LanguageFault> all() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparingInt(
                                (LanguageFault fault) -> fault.at().line())
                        .thenComparingInt(fault -> fault.at().column()))
                .toList();
    }
}
