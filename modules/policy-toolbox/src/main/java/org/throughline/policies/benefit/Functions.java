package org.throughline.policies.benefit;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.policies.language.LanguageFault.Kind;
import org.throughline.policies.language.Passage;

/** The functions that formulas have beside those of conditions. */
final class Functions {

    /** Those of the application: {@code figure}, {@code count}; and one that tiers ask for. */
    private static final Map<String, Integer> ARGUMENTS = Map.ofEntries(
            Map.entry("yuan", 1),
            Map.entry("figure", 1),
            Map.entry("count", 1),
            Map.entry("option", 1),
            Map.entry("rate", 2),
            Map.entry("matched", 2),
            Map.entry("perUnit", 2),
            Map.entry("perFull", 3),
            Map.entry("startingAt", 5),
            Map.entry("excess", 2),
            Map.entry("topUp", 2),
            Map.entry("tiers", 2),
            Map.entry("capped", 2));

    private static final Set<String> OF_SEVERAL = Set.of("least", "greatest");

    /** What others call them. */
    private static final Map<String, String> ALSO_CALLED =
            Map.of("min", "least", "max", "greatest", "cap", "capped", "step", "tiers", "increase", "excess");

    /** What gives a truth, and what formulas have no use for. */
    private static final Set<String> SIGNS_OF_CONDITIONS =
            Set.of("_&&_", "_||_", "!_", "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "@in", "_in_");

    private final Passage passage;

    Functions(Passage passage) {
        this.passage = passage;
    }

    /** Whether a call can be read on: by name and number of arguments; refused if not. */
    boolean fits(CelExpr part) {
        CelCall call = part.call();
        String name = call.function();
        if (SIGNS_OF_CONDITIONS.contains(name)) {
            passage.refuse(part, Kind.WRONG_TYPE, Map.of("wanted", "Amount", "found", "Asked"));
            return false;
        }
        if (!Character.isLetter(name.charAt(0))) {
            boolean known =
                    Set.of("_+_", "_-_", "_*_", "_/_", "-_", "_[_]", "_?_:_").contains(name);
            if (!known) {
                passage.refuse(part, Kind.NOT_SAYABLE, Map.of("what", name.replace("_", "")));
            }
            return known;
        }
        if (OF_SEVERAL.contains(name) && call.target().isEmpty()) {
            return call.args().size() >= 2 || refusedCount(part, name, 2);
        }
        Integer wanted = ARGUMENTS.get(name);
        if (wanted != null && call.target().isEmpty()) {
            return call.args().size() == wanted || refusedCount(part, name, wanted);
        }
        return passage.callable().contains(name) || refusedName(part, name);
    }

    private boolean refusedCount(CelExpr part, String name, int wanted) {
        passage.refuse(part, Kind.WRONG_COUNT, Map.of("name", name, "count", Integer.toString(wanted)));
        return false;
    }

    private boolean refusedName(CelExpr part, String name) {
        String meant = ALSO_CALLED.get(name);
        if (meant == null) {
            List<String> known = new ArrayList<>(ARGUMENTS.keySet());
            known.addAll(OF_SEVERAL);
            known.addAll(passage.callable());
            passage.refuseName(part, Kind.UNKNOWN_FUNCTION, name, known);
        } else {
            passage.refuse(part, Kind.UNKNOWN_FUNCTION, Map.of("name", name), meant);
        }
        return false;
    }
}
