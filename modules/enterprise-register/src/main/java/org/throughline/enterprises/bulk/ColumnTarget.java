package org.throughline.enterprises.bulk;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a file is taken for: a member of the firm, one of its facts, a day or year of the row, or nothing.
 *
 * @param fact name of the fact; null for all else
 * @param year of a yearly fact, where the column names it; else null
 * @param factor what the numbers are multiplied by, such as 10000 in a column of 万元
 */
record ColumnTarget(
        Kind kind, @Nullable String fact, @Nullable Integer year, BigDecimal factor) {

    /** The sort of thing that a column can say. */
    enum Kind {
        CODE("uscc"),
        NAME("name"),
        ENTITY_KIND("kind"),
        INDUSTRY("industry"),
        DISTRICT("district"),
        ZONE("zone"),
        AS_OF("asOf"),
        YEAR("year"),
        NOTHING("-"),
        /** Nothing, and what stands there is that of a person: it is not even kept with rows that go back. */
        WITHHELD("-"),
        FACT("");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    static final ColumnTarget NOTHING = of(Kind.NOTHING);
    static final ColumnTarget WITHHELD = of(Kind.WITHHELD);

    private static final Pattern FACT_TEXT =
            Pattern.compile("([A-Za-z][A-Za-z0-9]{0,63})(?:@((?:19|20)\\d{2}))?(?:\\*(10{0,8}))?");

    static ColumnTarget of(Kind kind) {
        return new ColumnTarget(kind, null, null, BigDecimal.ONE);
    }

    static ColumnTarget fact(String name, @Nullable Integer year, BigDecimal factor) {
        return new ColumnTarget(Kind.FACT, name, year, factor);
    }

    /** Reads what {@link #text} writes; empty for what nobody wrote. Whether the fact exists is not asked. */
    static Optional<ColumnTarget> read(String text) {
        Optional<ColumnTarget> member = Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.FACT && kind.word.equals(text))
                .findFirst()
                .map(ColumnTarget::of);
        if (member.isPresent()) {
            return member;
        }
        Matcher fact = FACT_TEXT.matcher(text);
        if (!fact.matches()) {
            return Optional.empty();
        }
        String year = fact.group(2);
        String factor = fact.group(3);
        return Optional.of(fact(
                fact.group(1),
                year == null ? null : Integer.valueOf(year),
                factor == null ? BigDecimal.ONE : new BigDecimal(factor)));
    }

    /** As people choose it and the table of mappings keeps it: {@code uscc}, {@code revenue@2025*10000}, {@code -}. */
    String text() {
        if (kind != Kind.FACT) {
            return kind.word;
        }
        return fact
                + (year == null ? "" : "@" + year)
                + (factor.compareTo(BigDecimal.ONE) == 0 ? "" : "*" + factor.toPlainString());
    }

    /** Whether nothing is read from it. */
    boolean isNothing() {
        return kind == Kind.NOTHING || kind == Kind.WITHHELD;
    }

    /** Whether two columns that are taken for the same would contradict one another. */
    boolean clashes(ColumnTarget other) {
        return !isNothing()
                && kind == other.kind
                && text().replaceFirst("\\*.*", "").equals(other.text().replaceFirst("\\*.*", ""));
    }
}
