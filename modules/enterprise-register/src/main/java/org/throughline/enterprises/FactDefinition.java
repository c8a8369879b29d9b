package org.throughline.enterprises;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.PersonalDatum;

/**
 * One entry of the catalogue of facts, as the configuration has it.
 *
 * @param name camel case, such as {@code rdExpenditure}; unique
 * @param label what the fact is called
 * @param group the head it stands under
 * @param unit of the number; null without one
 * @param yearly whether a value speaks of one calendar year
 * @param derived whether the register works it out itself, so that it cannot be recorded
 * @param absenceMeansNo whether a firm without this fact counts as having said no
 * @param minimum the least number it can have; null without one
 * @param maximum the greatest number it can have; null without one
 * @param choices the values a fact of type CODE can have, in their order; empty for other types
 * @param changedBy organisations in whose name alone it is recorded, by those of their offices too; empty if by anybody
 * @param freshFor how long a value can be relied on after its day; null if it does not grow old
 * @param alsoCalled other names that columns of files have for it
 * @param personal what kind of personal data its values are, which lie in the vault then; null if they are none
 * @param retired whether the configuration no longer has it: what was recorded stays, nothing is recorded any more
 */
public record FactDefinition(
        String name,
        FactType type,
        BilingualText label,
        Named group,
        @Nullable Named unit,
        boolean yearly,
        boolean derived,
        boolean absenceMeansNo,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        List<Named> choices,
        List<Named> changedBy,
        @Nullable Period freshFor,
        List<String> alsoCalled,
        @Nullable PersonalDatum personal,
        boolean retired)
        implements Serializable {

    public FactDefinition {
        choices = List.copyOf(choices);
        changedBy = List.copyOf(changedBy);
        alsoCalled = List.copyOf(alsoCalled);
    }

    /**
     * A code with its name.
     *
     * @param offered whether it can still be chosen; values recorded with it keep its name
     */
    public record Named(String code, BilingualText name, boolean offered) implements Serializable {

        /** One that is in use. */
        public static Named of(String code, String zh, String en) {
            return new Named(code, new BilingualText(zh, en), true);
        }
    }

    /** Whether a value of it can be written down. */
    public boolean isRecordable() {
        return !derived && !retired;
    }

    /** Whether its values are data of a person, and shown to nobody without a purpose. */
    public boolean isPersonal() {
        return personal != null;
    }

    /** Whether whoever acts for some organisations may record it. */
    public boolean isChangedBy(Predicate<String> actsFor) {
        return changedBy.isEmpty() || changedBy.stream().map(Named::code).anyMatch(actsFor);
    }

    /** What the fact is called in this language: English in English, Chinese in any other. */
    public String label(Locale language) {
        return label.in(language);
    }

    /** The code of its unit, such as {@code person}, {@code yuan} or {@code tce}; null without one. */
    public @Nullable String unitCode() {
        return unit == null ? null : unit.code();
    }

    /** The codes that can be chosen, in their order. */
    public List<String> codes() {
        return choices.stream().filter(Named::offered).map(Named::code).toList();
    }

    /** What a code of it is called; the code itself if it never was one. */
    public String choice(String code, Locale language) {
        return choices.stream()
                .filter(choice -> choice.code().equals(code))
                .findFirst()
                .map(choice -> choice.name().in(language))
                .orElse(code);
    }
}
