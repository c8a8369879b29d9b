package org.throughline.policies.benefit;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelMap;
import dev.cel.common.ast.CelExpr.ExprKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.throughline.kernel.BilingualText;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.expression.Fraction;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.ValueType;
import org.throughline.policies.language.LanguageFault.Kind;
import org.throughline.policies.language.Passage;

/** Reads what is one thing or another: tiers, conditions, caps, the least and the greatest. */
final class BranchReading {

    static final Set<String> NAMES = Set.of("tiers", "capped", "least", "greatest", "_?_:_");

    private final Passage passage;
    private final FormulaReading formulas;
    private final BaseReading bases;

    BranchReading(Passage passage, FormulaReading formulas, BaseReading bases) {
        this.passage = passage;
        this.formulas = formulas;
        this.bases = bases;
    }

    /**
     * One of them.
     *
     * @param read reads what it can be
     * @param readCap reads the cap of what is capped
     */
    Node of(CelExpr part, Function<CelExpr, Node> read, Function<CelExpr, Node> readCap) {
        List<CelExpr> args = part.call().args();
        String name = part.call().function();
        return switch (name) {
            case "_?_:_" -> conditional(args, read);
            case "capped" -> capped(args.get(0), read.apply(args.get(0)), readCap.apply(args.get(1)));
            case "tiers" -> tiers(args.get(0), args.get(1), read);
            default -> new Extreme(args.stream().map(read).toList(), name.equals("greatest"));
        };
    }

    private Node conditional(List<CelExpr> args, Function<CelExpr, Node> read) {
        Expression asked = passage.condition(args.get(0));
        Node then = read.apply(args.get(1));
        Node otherwise = read.apply(args.get(2));
        if (asked instanceof Expression.Constant constant) {
            return constant.value() ? then : otherwise;
        }
        return new Conditional(asked, then, otherwise);
    }

    private Node capped(CelExpr said, Node of, Node cap) {
        if (!passage.faults().isEmpty()) {
            return FormulaReading.REFUSED;
        }
        Fraction most = cap.in(Evaluation.blind()).high();
        if (most != null && exceeds(of, most)) {
            passage.refuse(said, Kind.ABOVE_CAP, Map.of());
        }
        return new Limited(of, cap);
    }

    /** Whether it would pay more than its cap, in whatever case: a part of it would never be reached. */
    private static boolean exceeds(Node of, Fraction most) {
        if (of instanceof CodeTiers tiers) {
            return tiers.tiers().stream().anyMatch(tier -> exceeds(tier.pays(), most));
        }
        if (of instanceof OptionTiers tiers) {
            return tiers.tiers().stream().anyMatch(tier -> exceeds(tier.pays(), most));
        }
        if (of instanceof Steps steps) {
            return steps.steps().stream().anyMatch(step -> exceeds(step.pays(), most));
        }
        if (of instanceof Conditional either) {
            return exceeds(either.then(), most) || exceeds(either.otherwise(), most);
        }
        Fraction least = of.in(Evaluation.blind()).low();
        return least != null && least.against(most) > 0;
    }

    private Node tiers(CelExpr what, CelExpr said, Function<CelExpr, Node> read) {
        if (said.getKind() != ExprKind.Kind.MAP || said.map().entries().isEmpty()) {
            passage.refuse(said, Kind.WRONG_TYPE, Map.of("wanted", "Tiers", "found", "Other"));
            return FormulaReading.REFUSED;
        }
        List<CelMap.Entry> entries = said.map().entries();
        if (what.getKind() == ExprKind.Kind.CALL && what.call().function().equals("option")) {
            return ofOption(what, entries, read);
        }
        Optional<KnownFact> fact = passage.fact(what);
        if (fact.isPresent() && !(fact.get().type() instanceof ValueType.Numeric)) {
            if (fact.get().type() instanceof ValueType.Code) {
                return ofCode(fact.get(), entries, read);
            }
            passage.refuse(what, Kind.WRONG_TYPE, Map.of("wanted", "Tiered", "found", "Other"));
            return FormulaReading.REFUSED;
        }
        return ofFigure(bases.base(what), entries, read);
    }

    private Node ofOption(CelExpr what, List<CelMap.Entry> entries, Function<CelExpr, Node> read) {
        List<CelExpr> args = what.call().args();
        if (args.size() != 1) {
            passage.refuse(what, Kind.WRONG_COUNT, Map.of("name", "option", "count", "1"));
            return FormulaReading.REFUSED;
        }
        Optional<String> option = bases.name(args.get(0));
        List<Tier> tiers = tiers(entries, read, key -> passage.word(key).map(word -> quoted(word)));
        return option.isEmpty() || tiers.isEmpty() ? FormulaReading.REFUSED : new OptionTiers(option.get(), tiers);
    }

    private Node ofCode(KnownFact fact, List<CelMap.Entry> entries, Function<CelExpr, Node> read) {
        List<Tier> tiers = tiers(
                entries,
                read,
                key -> passage.word(key)
                        .filter(word -> passage.isKnown(key, fact))
                        .map(word -> named(fact, word)));
        return tiers.isEmpty() ? FormulaReading.REFUSED : new CodeTiers(fact, tiers);
    }

    /** What stands for a tier, with its name. */
    private record Key(String value, BilingualText name) {}

    private static Key quoted(String word) {
        return new Key(word, new BilingualText("“" + word + "”", "\"" + word + "\""));
    }

    private static Key named(KnownFact fact, String word) {
        return fact.type().named().stream()
                .filter(choice -> choice.value().equals(word))
                .findFirst()
                .map(choice -> new Key(word, choice.name()))
                .orElse(quoted(word));
    }

    private List<Tier> tiers(
            List<CelMap.Entry> entries, Function<CelExpr, Node> read, Function<CelExpr, Optional<Key>> key) {
        List<Tier> tiers = new ArrayList<>();
        Set<String> met = new HashSet<>();
        for (CelMap.Entry entry : entries) {
            Optional<Key> is = key.apply(entry.key());
            if (is.isPresent() && !met.add(is.get().value())) {
                passage.refuse(entry.key(), Kind.TIER_TWICE, Map.of());
            }
            Node pays = is.isPresent()
                    ? formulas.about(is.get().name(), () -> read.apply(entry.value()))
                    : read.apply(entry.value());
            is.ifPresent(one -> tiers.add(new Tier(one.value(), one.name(), pays)));
        }
        return tiers;
    }

    private Node ofFigure(Node of, List<CelMap.Entry> entries, Function<CelExpr, Node> read) {
        List<Steps.Step> steps = new ArrayList<>();
        Set<BigDecimal> met = new HashSet<>();
        for (int at = 0; at < entries.size(); at++) {
            CelMap.Entry entry = entries.get(at);
            BilingualText which = new BilingualText("第 " + (at + 1) + " 档", "tier " + (at + 1));
            Numeral[] from = new Numeral[1];
            Node pays = formulas.about(which, () -> {
                from[0] = bases.figure(entry.key(), Role.THRESHOLD, of);
                return read.apply(entry.value());
            });
            if (!from[0].equals(FormulaReading.REFUSED.numeral()) && !met.add(from[0].value())) {
                passage.refuse(entry.key(), Kind.TIER_TWICE, Map.of());
            }
            steps.add(new Steps.Step(from[0], pays));
        }
        return new Steps(of, steps);
    }
}
