package org.throughline.policies.judges;

import com.google.common.collect.ImmutableSet;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.runtime.CelAttribute;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionOverload;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelUnknownSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Types and functions with which CEL itself carries out a condition: exact numbers, days and the rest of the domain.
 */
final class CelEnvironment {

    static final CelType NUMBER = OpaqueType.create("number");
    static final CelType DAY = OpaqueType.create("day");
    static final CelType WORDS = ListType.create(SimpleType.STRING);

    private final List<CelFunctionDecl> declared = new ArrayList<>();
    private final List<CelFunctionBinding> bound = new ArrayList<>();

    CelEnvironment() {
        order("_<_", "less");
        order("_<=_", "less_equal");
        order("_>_", "greater");
        order("_>=_", "greater_equal");
        count("_+_", "plus", Exact::plus);
        count("_-_", "minus", Exact::minus);
        count("_*_", "times", Exact::times);
        count("_/_", "by", Exact::by);
        declare("number", NUMBER, SimpleType.STRING);
        bound.add(CelFunctionBinding.from("number", String.class, text -> Exact.of(new BigDecimal(text))));
        declare("date", DAY, SimpleType.STRING);
        bound.add(CelFunctionBinding.from("date", String.class, LocalDate::parse));
        declareMeasures();
        declareTime();
        declareWords();
    }

    void declareIn(CelCompilerBuilder building) {
        building.addFunctionDeclarations(declared);
    }

    /** Keeps track of what is unknown; the newer planner has no such sets of attributes for functions. */
    CelRuntime runtime() {
        return CelRuntimeFactory.legacyCelRuntimeBuilder()
                .setOptions(CelOptions.current().enableUnknownTracking(true).build())
                .addFunctionBindings(bound)
                .build();
    }

    private void declareMeasures() {
        declare("share", NUMBER, NUMBER, NUMBER, SimpleType.STRING);
        bind("share", List.of(Exact.class, Exact.class, String.class), args -> {
            Exact under = (Exact) args[1];
            return under.over().signum() > 0 ? ((Exact) args[0]).by(under) : unknown((String) args[2]);
        });
        declare("growthOf", NUMBER, NUMBER, NUMBER, SimpleType.STRING);
        bind("growthOf", List.of(Exact.class, Exact.class, String.class), args -> {
            Exact from = (Exact) args[0];
            return from.over().signum() > 0 ? ((Exact) args[1]).by(from).minus(Exact.of(1)) : unknown((String) args[2]);
        });
    }

    private void declareTime() {
        for (String unit : List.of("years", "months")) {
            declare(unit + "From", NUMBER, DAY, DAY);
            bound.add(CelFunctionBinding.from(
                    unit + "From",
                    LocalDate.class,
                    LocalDate.class,
                    (from, to) -> Exact.of(full(unit.equals("years") ? 12 : 1, from, to))));
        }
    }

    private void declareWords() {
        declare("begins", SimpleType.BOOL, SimpleType.STRING, WORDS);
        bind(
                "begins",
                List.of(String.class, List.class),
                args -> ((List<?>) args[1]).stream().anyMatch(code -> ((String) args[0]).indexOf((String) code) == 0));
        declare("anyAmong", SimpleType.BOOL, WORDS, WORDS);
        bind(
                "anyAmong",
                List.of(List.class, List.class),
                args -> !Collections.disjoint((List<?>) args[0], (List<?>) args[1]));
        declare("allAmong", SimpleType.BOOL, WORDS, WORDS);
        bind("allAmong", List.of(List.class, List.class), args -> ((List<?>) args[0]).containsAll((List<?>) args[1]));
    }

    /** Counted one by one, which is slow and leaves nothing to think about. */
    private static long full(int months, LocalDate from, LocalDate to) {
        long count = 0;
        while (!from.plus(Period.ofMonths((int) (count + 1) * months)).isAfter(to)) {
            count++;
        }
        while (from.plus(Period.ofMonths((int) count * months)).isAfter(to)) {
            count--;
        }
        return count;
    }

    /** What a share or growth cannot be measured by has to be looked at: it counts as unknown. */
    private static CelUnknownSet unknown(String cells) {
        ImmutableSet.Builder<CelAttribute> attributes = ImmutableSet.builder();
        for (String cell : cells.split(",", -1)) {
            attributes.add(CelAttribute.create(cell));
        }
        return CelUnknownSet.create(attributes.build());
    }

    private void order(String sign, String id) {
        declared.add(CelFunctionDecl.newFunctionDeclaration(
                sign,
                CelOverloadDecl.newGlobalOverload("number_" + id, SimpleType.BOOL, NUMBER, NUMBER),
                CelOverloadDecl.newGlobalOverload("day_" + id, SimpleType.BOOL, DAY, DAY)));
        bound.add(CelFunctionBinding.from(
                "number_" + id, Exact.class, Exact.class, (one, other) -> holds(id, one.compareTo(other))));
        bound.add(CelFunctionBinding.from(
                "day_" + id, LocalDate.class, LocalDate.class, (one, other) -> holds(id, one.compareTo(other))));
    }

    private static boolean holds(String id, int order) {
        return switch (id) {
            case "less" -> order < 0;
            case "less_equal" -> order <= 0;
            case "greater" -> order > 0;
            default -> order >= 0;
        };
    }

    private void count(String sign, String id, CelFunctionOverload.Binary<Exact, Exact> operation) {
        declared.add(CelFunctionDecl.newFunctionDeclaration(
                sign, CelOverloadDecl.newGlobalOverload("number_" + id, NUMBER, NUMBER, NUMBER)));
        bound.add(CelFunctionBinding.from("number_" + id, Exact.class, Exact.class, operation));
    }

    private void declare(String name, CelType gives, CelType... takes) {
        declared.add(
                CelFunctionDecl.newFunctionDeclaration(name, CelOverloadDecl.newGlobalOverload(name, gives, takes)));
    }

    private void bind(String name, List<Class<?>> takes, CelFunctionOverload function) {
        bound.add(CelFunctionBinding.from(name, takes, function));
    }
}
