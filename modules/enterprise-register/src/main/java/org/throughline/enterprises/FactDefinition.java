package org.throughline.enterprises;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the catalogue of facts.
 *
 * @param name camel case, such as {@code rdExpenditure}; unique
 * @param unit of the number: {@code person}, {@code yuan}, {@code tce}, {@code mu}, {@code piece}; null without one
 * @param yearly whether a value speaks of one calendar year
 * @param derived whether the register works it out itself, so that it cannot be recorded
 * @param absenceMeansNo whether a firm without this fact counts as having said no
 * @param minimum the least number it can have; null without one
 * @param maximum the greatest number it can have; null without one
 * @param codes the values a fact of type CODE can have, in their order; empty for other types
 * @param labelZh what the fact is called in Chinese
 * @param labelEn what the fact is called in English
 */
public record FactDefinition(
        String name,
        FactType type,
        @Nullable String unit,
        boolean yearly,
        boolean derived,
        boolean absenceMeansNo,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        List<String> codes,
        String labelZh,
        String labelEn)
        implements Serializable {

    public FactDefinition {
        codes = List.copyOf(codes);
    }

    /** What the fact is called in this language: English in English, Chinese in any other. */
    public String label(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? labelEn : labelZh;
    }
}
