package org.throughline.benchmarks;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.expression.Term;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Value;
import org.throughline.policies.facts.Year;
import org.throughline.policies.matching.Clause;

/**
 * What rules as code usually become: each clause a method in Java, compiled, each firm an object with a field for each
 * fact, null where it is missing. 0 is no, 1 unknown, 2 yes. Money is counted in cents, shares in hundredths.
 */
public final class GeneratedJava {

    private final List<MatchingCity.Slot> slots = MatchingCity.slots();
    private final StringBuilder source = new StringBuilder();
    private int methods;

    /** What is generated. */
    public interface Judge {
        /** A firm of these values. */
        Object firm(@Nullable Object[] values);

        /** Judges all firms, one clause after the other, into its bitmaps of yes, and of yes or unknown. */
        void judge(Object[] firms, long[][][] into);
    }

    /** Compiles the clauses. */
    static Judge of(List<Clause> clauses, Path folder) throws IOException, ReflectiveOperationException {
        Path file = Files.writeString(folder.resolve("Generated.java"), new GeneratedJava().source(clauses));
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-nowarn", "-cp", System.getProperty("java.class.path"), file.toString());
        if (result != 0) {
            throw new IllegalStateException("Not compiled: " + file);
        }
        URL[] urls = {folder.toUri().toURL()};
        ClassLoader loader = new URLClassLoader(urls, GeneratedJava.class.getClassLoader());
        return (Judge) loader.loadClass("Generated").getDeclaredConstructor().newInstance();
    }

    /** A value as its field holds it. */
    static Object plain(Value value) {
        if (value instanceof Value.Amount amount) {
            return amount.number().movePointRight(2).longValue();
        }
        if (value instanceof Value.Day day) {
            return day.day();
        }
        if (value instanceof Value.Truth truth) {
            return truth.holds();
        }
        return value instanceof Value.Word word ? word.word() : Set.copyOf(((Value.Words) value).words());
    }

    private String source(List<Clause> clauses) {
        List<String> calls = new ArrayList<>();
        for (int clause = 0; clause < clauses.size(); clause++) {
            calls.add("j%d(firms, into[%d]);".formatted(clause, clause));
            source.append(judging(clause, judged(clauses.get(clause).eligibility(), "((F) firms[i])")));
        }
        return """
                public final class Generated implements org.throughline.benchmarks.GeneratedJava.Judge {
                  static final class F {
                    %s
                    F(Object[] v) { %s }
                  }
                  public Object firm(Object[] values) { return new F(values); }
                  public void judge(Object[] firms, long[][][] into) { %s }
                  %s
                }
                """.formatted(each("%s s%d;"), each("s%2$d = (%1$s) v[%2$d];"), String.join(" ", calls), source);
    }

    private static String judging(int clause, String verdict) {
        return """
                static void j%d(Object[] firms, long[][] into) {
                  for (int i = 0; i < firms.length; i++) {
                    int v = %s;
                    if (v == 2) into[0][i >> 6] |= 1L << i;
                    if (v != 0) into[1][i >> 6] |= 1L << i;
                  }
                }
                """.formatted(clause, verdict);
    }

    private String each(String format) {
        return IntStream.range(0, slots.size())
                .mapToObj(slot -> format.formatted(type(slots.get(slot).fact()), slot))
                .collect(Collectors.joining(" "));
    }

    private static String type(KnownFact fact) {
        return switch (fact.type().getClass().getSimpleName()) {
            case "Decimal", "Whole" -> "Long";
            case "Day" -> "java.time.LocalDate";
            case "Truth" -> "Boolean";
            case "Tags" -> "java.util.Set";
            default -> "String";
        };
    }

    private String judged(Expression expression, String firm) {
        if (expression instanceof Expression.Not not) {
            return "2 - " + judged(not.part(), firm);
        }
        if (expression instanceof Expression.Condition condition) {
            return "(" + atom(condition.atom()).replace("$", firm + ".s") + ")";
        }
        boolean all = expression instanceof Expression.And;
        List<Expression> parts =
                expression instanceof Expression.And and ? and.parts() : ((Expression.Or) expression).parts();
        StringBuilder body = new StringBuilder();
        for (Expression part : parts) {
            body.append(
                    "x = %s; if (x == %d) return x; if (x == 1) v = 1;%n".formatted(judged(part, "f"), all ? 0 : 2));
        }
        String name = "n" + methods++;
        source.append("static int %s(F f) { int v = %d, x; %s return v; }%n".formatted(name, all ? 2 : 0, body));
        return name + "(" + firm + ")";
    }

    private static String known(String condition, String... cells) {
        return String.join(" == null || ", cells) + " == null ? 1 : " + condition + " ? 2 : 0";
    }

    private String atom(Atom atom) {
        if (atom instanceof Atom.Compared compared) {
            return compared(compared.term(), compared.bound());
        }
        String cell = cell(atom.cells().get(0).fact(), Year.NONE);
        if (atom instanceof Atom.DayCompared compared) {
            return known(cell + ".toEpochDay() >= " + compared.bound().toEpochDay() + "L", cell);
        }
        if (atom instanceof Atom.Holds) {
            return known(cell, cell);
        }
        String test = type(atom.cells().get(0).fact()).endsWith("Set")
                ? cell + ".contains(\"%s\")"
                : cell + ".equals(\"%s\")";
        List<String> words = atom instanceof Atom.AnyOf any ? any.values() : ((Atom.Within) atom).codes();
        String form = atom instanceof Atom.Within ? cell + ".startsWith(\"%s\")" : test;
        String any = words.stream().map(form::formatted).collect(Collectors.joining(" || "));
        return known("(" + any + ")", cell);
    }

    private String compared(Term term, BigDecimal bound) {
        String hundredths = bound.movePointRight(2).longValueExact() + "L";
        if (term instanceof Term.FactNumber number) {
            String cell = cell(number.fact(), number.year());
            return known(cell + " >= " + hundredths, cell);
        }
        if (term instanceof Term.TimeSince since) {
            String cell = cell(since.fact(), Year.NONE);
            String years = "java.time.temporal.ChronoUnit.YEARS.between(%s, java.time.LocalDate.of(%d, %d, %d))"
                    .formatted(
                            cell,
                            MatchingCity.DAY.getYear(),
                            MatchingCity.DAY.getMonthValue(),
                            MatchingCity.DAY.getDayOfMonth());
            return known(years + " >= " + bound, cell);
        }
        boolean growth = term instanceof Term.Growth;
        String over = growth ? cell(term.cells().get(1)) : cell(term.cells().get(0));
        String under = growth ? cell(term.cells().get(0)) : cell(term.cells().get(1));
        String above = growth ? "(" + over + " - " + under + ")" : over;
        String holds = above + " * 100 >= " + hundredths + " * " + under;
        return over + " == null || " + under + " == null || " + under + " <= 0 ? 1 : " + holds + " ? 2 : 0";
    }

    private String cell(Cell cell) {
        return cell(cell.fact(), cell.year());
    }

    private String cell(KnownFact fact, Year year) {
        int which = year instanceof Year.Of of ? of.year() : 0;
        return "$" + slots.indexOf(new MatchingCity.Slot(fact, which));
    }
}
