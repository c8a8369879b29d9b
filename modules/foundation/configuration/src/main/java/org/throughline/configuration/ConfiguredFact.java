package org.throughline.configuration;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.PersonalDatum;

/**
 * Something that can be known of a firm.
 *
 * @param name camel case, unique among the facts of all bureaus
 * @param type one of STRING, CODE, INTEGER, DECIMAL, DATE, BOOLEAN and TAGS
 * @param label what it is called
 * @param group the head it stands under
 * @param unit of a number; null without one
 * @param yearly whether a value speaks of one calendar year
 * @param derived whether the register works it out itself
 * @param absenceMeansNo whether a firm without it counts as having said no; of type BOOLEAN only
 * @param minimum the least number; null without one
 * @param maximum the greatest number; null without one
 * @param codes the values of type CODE, in their order; empty for any other type
 * @param changedBy organisations whose people and systems may record it, those of a bureau's offices included; empty if
 *     everybody may who may change the firm
 * @param freshFor how long a value can be relied on after its day; null if it does not grow old
 * @param alsoCalled other names that columns of files have for it
 * @param personal what kind of personal data its values are; null if they are none; of type STRING only, and not yearly
 */
public record ConfiguredFact(
        String name,
        String type,
        BilingualText label,
        NamedCode group,
        @Nullable NamedCode unit,
        boolean yearly,
        boolean derived,
        boolean absenceMeansNo,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        List<NamedCode> codes,
        List<NamedCode> changedBy,
        @Nullable Period freshFor,
        List<String> alsoCalled,
        @Nullable PersonalDatum personal) {

    public ConfiguredFact {
        codes = List.copyOf(codes);
        changedBy = List.copyOf(changedBy);
        alsoCalled = List.copyOf(alsoCalled);
    }
}
