package org.throughline.enterprises.faces;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactSummary;
import org.throughline.enterprises.FactType;
import org.throughline.enterprises.SealedValue;
import org.throughline.kernel.PersonalDatum;
import org.throughline.kernel.Phrase;

/**
 * One fact on a firm's page: what is known, or that nothing is, and the way it was learned.
 *
 * @param current what the register believes, for the latest year; null if nothing is known
 * @param years what it believes for every year, the latest first; one entry for a fact that is not yearly
 * @param former what it believed before, and what it still believes of days that are past; the latest belief first
 * @param lapsed the last word on it where that has run out, so that nothing counts any more; else null
 */
public record FactShown(
        FactDefinition definition,
        @Nullable FactSummary current,
        List<FactSummary> years,
        List<FactSummary> former,
        @Nullable FactSummary lapsed) {

    public FactShown {
        years = List.copyOf(years);
        former = List.copyOf(former);
    }

    /** Everything known and once believed of one fact, current beliefs by year; what has run out counts no more. */
    static FactShown of(FactDefinition definition, List<FactSummary> history, LocalDate today) {
        List<FactSummary> believed = new ArrayList<>();
        List<FactSummary> former = new ArrayList<>();
        FactSummary lapsed = null;
        for (FactSummary fact : history) {
            if (fact.definition().name().equals(definition.name())) {
                boolean counts = fact.current() && !fact.lapsedOn(today);
                lapsed = fact.current() && !counts ? fact : lapsed;
                (counts ? believed : former).add(fact);
            }
        }
        return new FactShown(definition, believed.isEmpty() ? null : believed.get(0), believed, former, lapsed);
    }

    public boolean isKnown() {
        return current != null;
    }

    /** Whether nothing was ever known and that counts as no. */
    public boolean isSilentNo() {
        return current == null && lapsed == null && definition.absenceMeansNo();
    }

    public String label(Locale language) {
        return definition.label(language);
    }

    /** Amounts of money are written in 万元 and 亿元. */
    public boolean isMoney() {
        return "yuan".equals(definition.unitCode());
    }

    public boolean isNumeric() {
        return definition.type() == FactType.INTEGER || definition.type() == FactType.DECIMAL;
    }

    /** Whether its values are data of a person: hidden, and shown for a purpose. */
    public boolean isPersonal() {
        return definition.isPersonal();
    }

    /** By what name the vault has the kind of data that its values are; of no use for a fact that is not personal. */
    public String datum() {
        PersonalDatum kind = definition.personal();
        return kind == null ? "" : kind.name().toLowerCase(Locale.ROOT);
    }

    /** How what was last said of it came to be erased; null where something is known, and where nothing was erased. */
    public SealedValue.@Nullable Erasure erased() {
        return current != null
                ? null
                : former.stream()
                        .map(FactSummary::sealed)
                        .filter(Objects::nonNull)
                        .map(SealedValue::erased)
                        .filter(Objects::nonNull)
                        .max(Comparator.comparing(SealedValue.Erasure::at))
                        .orElse(null);
    }

    /** Whether its value is read as it was recorded: text and days. */
    public boolean isPlain() {
        return (definition.type() == FactType.STRING && !isPersonal()) || definition.type() == FactType.DATE;
    }

    /** Whether it has at least two years that a picture could show. */
    public boolean isSeries() {
        return definition.yearly() && years.size() > 1;
    }

    /** The number in a value of a numeric fact. */
    public static BigDecimal number(FactSummary fact) {
        return new BigDecimal(fact.value());
    }

    /** What a coded value is called; null for a value that is read otherwise. */
    public @Nullable String word(FactSummary fact, Locale language) {
        return switch (definition.type()) {
            case BOOLEAN -> new Phrase(CodeNames.TEXTS, "yes." + fact.value()).in(language);
            case CODE -> definition.choice(fact.value(), language);
            default -> null;
        };
    }

    /** What its numbers count; null without a unit. */
    public @Nullable String unit(Locale language) {
        FactDefinition.Named unit = definition.unit();
        return unit == null ? null : unit.name().in(language);
    }

    /** Who alone records it; empty if everybody may who may change the firm. */
    public String keepers(Locale language) {
        return definition.changedBy().stream()
                .map(keeper -> keeper.name().in(language))
                .collect(Collectors.joining(Locale.ENGLISH.equals(language) ? ", " : "、"));
    }

    /** The tags of a value, as they were recorded. */
    public List<String> tags(FactSummary fact) {
        return definition.type() == FactType.TAGS ? Arrays.asList(fact.value().split(",")) : List.of();
    }

    /** The year the current value speaks of. */
    public Optional<Integer> year() {
        return Optional.ofNullable(current).map(FactSummary::year);
    }
}
