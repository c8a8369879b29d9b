package org.throughline.enterprises.bulk;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FactDefinition;

/**
 * What a column is by its name: {@code 统一社会信用代码}, {@code 营业收入2025（万元）}, {@code revenue@2025}.
 *
 * <p>What a name would only almost mean is not guessed: a unit that is not that of the fact, or a word more.
 */
final class ColumnNames {

    /** Names that are in use beside those of the catalogue: {@code columns.properties}. */
    private static final ResourceBundle USUAL =
            ResourceBundle.getBundle("org.throughline.enterprises.bulk.columns", Locale.ROOT);

    private static final Pattern BRACKETS = Pattern.compile("[(\\[【〔]([^)\\]】〕]*)[)\\]】〕]");
    private static final Pattern SIGNS = Pattern.compile("[\\s_:：*、，,.·-]+");
    private static final Pattern YEAR = Pattern.compile(
            "(?:(?<first>(?:19|20)\\d{2})(?:年度|年)?(?<behind>.+)|(?<before>.+?)@?(?<last>(?:19|20)\\d{2})(?:年度|年)?)");
    private static final Pattern YEAR_ALONE = Pattern.compile("((?:19|20)\\d{2})(?:年度|年)?");
    private static final Map<String, BigDecimal> OF_YUAN = Map.of(
            "元",
            BigDecimal.ONE,
            "人民币元",
            BigDecimal.ONE,
            "rmb",
            BigDecimal.ONE,
            "cny",
            BigDecimal.ONE,
            "千元",
            new BigDecimal("1000"),
            "万元",
            new BigDecimal("10000"),
            "百万元",
            new BigDecimal("1000000"),
            "亿元",
            new BigDecimal("100000000"));

    private final Map<String, ColumnTarget.Kind> members = new HashMap<>();
    private final Map<String, FactDefinition> facts = new HashMap<>();
    private final Set<String> personal = new HashSet<>();

    ColumnNames(Collection<FactDefinition> catalogue) {
        for (ColumnTarget.Kind kind : ColumnTarget.Kind.values()) {
            if (USUAL.containsKey(kind.name())) {
                for (String name : USUAL.getString(kind.name()).split(",", -1)) {
                    members.put(plain(name), kind);
                }
            }
        }
        catalogue.stream()
                .filter(fact -> fact.isRecordable() && !fact.isPersonal())
                .forEach(this::name);
        catalogue.stream()
                .filter(FactDefinition::isPersonal)
                .forEach(fact -> Stream.concat(
                                Stream.of(
                                        fact.name(),
                                        fact.label().zh(),
                                        fact.label().en()),
                                fact.alsoCalled().stream())
                        .map(ColumnNames::plain)
                        .forEach(personal::add));
    }

    /** Whether a column of this name has data of persons, which are not imported. */
    boolean isPersonal(String header) {
        return personal.contains(plain(Named.of(KnownNames.folded(header)).name()));
    }

    private void name(FactDefinition fact) {
        facts.put(plain(fact.name()), fact);
        facts.putIfAbsent(plain(fact.label().zh()), fact);
        facts.putIfAbsent(plain(fact.label().en()), fact);
        fact.alsoCalled().forEach(name -> facts.putIfAbsent(plain(name), fact));
    }

    /** What a column of this name is; empty where the name does not say. */
    Optional<ColumnTarget> target(String header) {
        String folded = KnownNames.folded(header);
        ColumnTarget.Kind member = members.get(plain(folded));
        return member == null ? fact(folded) : Optional.of(ColumnTarget.of(member));
    }

    private Optional<ColumnTarget> fact(String header) {
        Named named = Named.of(header);
        FactDefinition whole = facts.get(plain(named.name()));
        if (whole != null) {
            return named.target(whole);
        }
        Matcher dated = YEAR.matcher(plain(named.name()));
        if (named.year() != null || !dated.matches()) {
            return Optional.empty();
        }
        String year = dated.group("first") == null ? dated.group("last") : dated.group("first");
        FactDefinition fact = facts.get(dated.group("behind") == null ? dated.group("before") : dated.group("behind"));
        return fact == null
                ? Optional.empty()
                : new Named(named.name(), Integer.valueOf(year), named.unit()).target(fact);
    }

    private static String plain(String name) {
        return SIGNS.matcher(KnownNames.folded(name)).replaceAll("");
    }

    /** A name, and what stood in brackets behind it. */
    private record Named(
            String name, @Nullable Integer year, @Nullable String unit) {

        static Named of(String header) {
            Integer year = null;
            String unit = null;
            Matcher brackets = BRACKETS.matcher(header);
            while (brackets.find()) {
                Matcher alone = YEAR_ALONE.matcher(brackets.group(1));
                if (alone.matches()) {
                    year = Integer.valueOf(alone.group(1));
                } else {
                    unit = unit == null ? brackets.group(1).replaceFirst("^单位[:：]?", "") : "?";
                }
            }
            return new Named(BRACKETS.matcher(header).replaceAll(""), year, unit);
        }

        Optional<ColumnTarget> target(FactDefinition fact) {
            if (year != null && !fact.yearly()) {
                return Optional.empty();
            }
            return factor(fact).map(factor -> ColumnTarget.fact(fact.name(), year, factor));
        }

        private Optional<BigDecimal> factor(FactDefinition fact) {
            if (unit == null || unit.isEmpty()) {
                return Optional.of(BigDecimal.ONE);
            }
            FactDefinition.Named own = fact.unit();
            if (own == null) {
                return Optional.empty();
            }
            if (unit.equals(KnownNames.folded(own.code()))
                    || unit.equals(KnownNames.folded(own.name().zh()))
                    || unit.equals(KnownNames.folded(own.name().en()))) {
                return Optional.of(BigDecimal.ONE);
            }
            return own.code().equals("yuan") ? Optional.ofNullable(OF_YUAN.get(unit)) : Optional.empty();
        }
    }
}
