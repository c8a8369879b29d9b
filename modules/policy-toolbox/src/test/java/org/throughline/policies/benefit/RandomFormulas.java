package org.throughline.policies.benefit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Any formula that makes sense over the facts of the trial, with a second way to work it out that shares nothing with
 * the first: whole numbers of Java as fractions, every value known.
 */
final class RandomFormulas {

    static final List<String> NUMBERS =
            List.of("0.01", "0.1", "1", "2", "3.5", "100", "1000.005", "20000", "1234567.89");
    static final List<String> SPECIALISED = List.of("PROVINCIAL", "LITTLE_GIANT");
    static final List<String> SIZES = List.of("LARGE", "MEDIUM", "SMALL", "MICRO");
    static final List<String> OPTIONS = List.of("A", "B", "C");

    private final Random random;

    RandomFormulas(Random random) {
        this.random = random;
    }

    /**
     * A formula and what it comes to.
     *
     * @param worth null where it is measured by what is not above nought
     */
    record Plan(String source, Function<World, @Nullable Exact> worth) {}

    Plan money(int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 13)) {
            case 0 -> constant();
            case 1 -> two("rate", share(), base(1), Exact::times);
            case 2 -> two("matched", fixed(one(List.of("0.5", "1", "2"))), figure(), Exact::times);
            case 3 -> figure();
            case 4 -> two("capped", money(depth - 1), constant(), RandomFormulas::least);
            case 5 -> {
                boolean least = random.nextBoolean();
                yield two(
                        least ? "least" : "greatest",
                        money(depth - 1),
                        money(depth - 1),
                        least ? RandomFormulas::least : Exact::most);
            }
            case 6 -> tiers("specialised", SPECIALISED, depth);
            case 7 -> tiers("sizeClass", SIZES.subList(0, 2 + random.nextInt(3)), depth);
            case 8 -> steps(depth);
            case 9 -> topUp(money(depth - 1), figure());
            case 10 -> random.nextBoolean() ? perFull(depth) : startingAt();
            case 11 -> either(money(depth - 1), money(depth - 1));
            default ->
                random.nextBoolean()
                        ? two("perUnit", count(), money(depth - 1), Exact::times)
                        : joined(money(depth - 1), " + ", money(depth - 1), Exact::plus);
        };
    }

    private static Exact least(Exact one, Exact other) {
        return one.isAtLeast(other) ? other : one;
    }

    private static Exact notBelow(Exact number) {
        return number.most(Exact.NOUGHT);
    }

    private Plan constant() {
        return fixed(one(NUMBERS));
    }

    private static Plan fixed(String number) {
        return new Plan(number, world -> Exact.of(new BigDecimal(number)));
    }

    private Plan figure() {
        String name = "f" + random.nextInt(2);
        return new Plan("figure(\"" + name + "\")", world -> world.exact(name));
    }

    private Plan count() {
        String name = one(List.of("employees[2025]", "landArea", "digitalLevel", "f3"));
        return new Plan(name.equals("f3") ? "count(\"f3\")" : name, world -> notBelow(world.exact(name)));
    }

    private Plan fact() {
        String name = one(List.of("revenue", "rdExpenditure")) + "[" + (2023 + random.nextInt(3)) + "]";
        return new Plan(name, world -> world.exact(name));
    }

    private Plan share() {
        return switch (random.nextInt(3)) {
            case 0 ->
                new Plan("growth(revenue, 2024, 2025)", world -> {
                    Exact from = world.exact("revenue[2024]");
                    Exact growth = world.exact("revenue[2025]").minus(from).by(from);
                    return growth == null ? null : notBelow(growth);
                });
            case 1 -> {
                Plan over = fact();
                Plan under = fact();
                yield new Plan(
                        over.source + " / " + under.source,
                        world -> both(over, under, world, (one, other) -> {
                            Exact share = one.by(other);
                            return share == null ? null : notBelow(share);
                        }));
            }
            default -> fixed(one(List.of("0.1", "0.25", "0.002", "1")));
        };
    }

    /** As payments are measured by it: not below nought. */
    private Plan base(int depth) {
        Plan any = any(depth);
        return new Plan(any.source, world -> {
            Exact number = any.worth.apply(world);
            return number == null ? null : notBelow(number);
        });
    }

    private Plan any(int depth) {
        return switch (random.nextInt(depth == 0 ? 2 : 7)) {
            case 0 -> figure();
            case 1, 2 -> fact();
            case 3 -> joined(any(depth - 1), random.nextBoolean() ? " + " : " - ", any(depth - 1), null);
            case 4 -> {
                Plan of = fact();
                yield new Plan("1.2 * " + of.source, world -> {
                    Exact number = of.worth.apply(world);
                    return number == null ? null : number.times(Exact.of(new BigDecimal("1.2")));
                });
            }
            case 5 -> two("excess", any(depth - 1), base(depth - 1), (of, beyond) -> notBelow(of.minus(beyond)));
            default -> {
                Plan of = fact();
                yield new Plan(of.source + " / 3", world -> {
                    Exact number = of.worth.apply(world);
                    return number == null ? null : number.by(Exact.of(new BigDecimal(3)));
                });
            }
        };
    }

    private Plan topUp(Plan of, Plan before) {
        return two("topUp", of, before, (due, paid) -> notBelow(due.minus(paid)));
    }

    private Plan either(Plan then, Plan otherwise) {
        boolean listed = random.nextBoolean();
        String bound = one(NUMBERS);
        String asked = listed ? "listed" : "revenue[2024] >= " + bound;
        return new Plan("(" + asked + " ? " + then.source + " : " + otherwise.source + ")", world -> {
            boolean holds = listed
                    ? world.word("listed").equals("true")
                    : world.exact("revenue[2024]").isAtLeast(Exact.of(new BigDecimal(bound)));
            return (holds ? then : otherwise).worth.apply(world);
        });
    }

    private Plan tiers(String what, List<String> codes, int depth) {
        boolean option = random.nextInt(3) == 0;
        List<String> values = option ? OPTIONS : codes;
        List<Plan> pays = values.stream().map(value -> money(depth - 1)).toList();
        String inner = IntStream.range(0, values.size())
                .mapToObj(at -> "\"" + values.get(at) + "\": " + pays.get(at).source)
                .collect(Collectors.joining(", "));
        return new Plan("tiers(" + (option ? "option(\"o\")" : what) + ", {" + inner + "})", world -> {
            int at = values.indexOf(world.word(option ? "o" : what));
            return at < 0 ? Exact.NOUGHT : pays.get(at).worth.apply(world);
        });
    }

    private Plan steps(int depth) {
        Plan of = any(1);
        List<String> from = new ArrayList<>(List.of("1", "100", "20000"));
        List<Plan> pays = from.stream().map(each -> money(depth - 1)).toList();
        String inner = IntStream.range(0, from.size())
                .mapToObj(at -> from.get(at) + ": " + pays.get(at).source)
                .collect(Collectors.joining(", "));
        return new Plan("tiers(" + of.source + ", {" + inner + "})", world -> {
            Exact number = of.worth.apply(world);
            if (number == null) {
                return null;
            }
            Plan reached = fixed("0");
            for (int at = 0; at < from.size(); at++) {
                reached = number.isAtLeast(Exact.of(new BigDecimal(from.get(at)))) ? pays.get(at) : reached;
            }
            return reached.worth.apply(world);
        });
    }

    private Plan perFull(int depth) {
        Plan base = base(1);
        Plan each = money(depth - 1);
        return new Plan(
                "perFull(" + base.source + ", 1000, " + each.source + ")",
                world -> both(base, each, world, (number, pays) -> {
                    Exact times = number.by(Exact.of(new BigDecimal(1000)));
                    return times == null ? null : times.floor().times(pays);
                }));
    }

    private Plan startingAt() {
        Plan base = any(1);
        return new Plan("startingAt(" + base.source + ", 100, 5000, 0.5, 12.34)", world -> {
            Exact number = base.worth.apply(world);
            Exact start = Exact.of(new BigDecimal(100));
            if (number == null || !number.isAtLeast(start)) {
                return number == null ? null : Exact.NOUGHT;
            }
            Exact steps = number.minus(start).times(Exact.of(new BigDecimal(2))).floor();
            return steps.times(Exact.of(new BigDecimal("12.34"))).plus(Exact.of(new BigDecimal(5000)));
        });
    }

    private Plan joined(Plan one, String sign, Plan other, @Nullable BinaryOperator<Exact> how) {
        BinaryOperator<Exact> joining = how != null ? how : sign.equals(" + ") ? Exact::plus : Exact::minus;
        return new Plan("(" + one.source + sign + other.source + ")", world -> both(one, other, world, joining::apply));
    }

    private static Plan two(String name, Plan one, Plan other, BinaryOperator<Exact> how) {
        String source = name + "(" + one.source + ", " + other.source + ")";
        return new Plan(source, world -> both(one, other, world, how::apply));
    }

    private interface Joining {
        @Nullable
        Exact of(Exact one, Exact other);
    }

    private static @Nullable Exact both(Plan one, Plan other, World world, Joining how) {
        Exact left = one.worth.apply(world);
        Exact right = other.worth.apply(world);
        return left == null || right == null ? null : how.of(left, right);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
