package org.throughline.enterprises.domain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactType;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.PersonalDatum;

/** Entries of the catalogue for tests, one of each type. */
public final class Definitions {

    public static final FactDefinition EMPLOYEES =
            of("employees", FactType.INTEGER, true, BigDecimal.ZERO, null, List.of());
    public static final FactDefinition REVENUE =
            of("revenue", FactType.DECIMAL, true, BigDecimal.ZERO, null, List.of());
    public static final FactDefinition PROFIT = of("profit", FactType.DECIMAL, true, null, null, List.of());
    public static final FactDefinition DIGITAL_LEVEL =
            of("digitalLevel", FactType.INTEGER, false, BigDecimal.ONE, new BigDecimal(4), List.of());
    public static final FactDefinition REGISTERED_ON = of("registeredOn", FactType.DATE, false, null, null, List.of());
    public static final FactDefinition REGISTERED_CAPITAL =
            of("registeredCapital", FactType.DECIMAL, false, BigDecimal.ZERO, null, List.of());
    public static final FactDefinition HIGH_TECH = of("highTech", FactType.BOOLEAN, false, null, null, List.of());
    public static final FactDefinition LISTED = of("listed", FactType.BOOLEAN, false, null, null, List.of());
    public static final FactDefinition SIZE_CLASS =
            of("sizeClass", FactType.CODE, false, null, null, List.of("LARGE", "MEDIUM", "SMALL", "MICRO"));
    public static final FactDefinition AI_USES = of("aiUses", FactType.TAGS, false, null, null, List.of());
    public static final FactDefinition MOTTO = of("motto", FactType.STRING, false, null, null, List.of());

    public static final FactDefinition OWNER = of("owner", FactType.STRING, false, null, null, List.of());

    public static final List<FactDefinition> ALL = List.of(
            EMPLOYEES,
            REVENUE,
            PROFIT,
            DIGITAL_LEVEL,
            REGISTERED_ON,
            REGISTERED_CAPITAL,
            HIGH_TECH,
            LISTED,
            SIZE_CLASS,
            AI_USES,
            MOTTO,
            OWNER);

    private Definitions() {}

    public static FactDefinition named(String name) {
        return ALL.stream()
                .filter(definition -> definition.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static FactDefinition of(
            String name,
            FactType type,
            boolean yearly,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            List<String> codes) {
        return new FactDefinition(
                name,
                type,
                new BilingualText(name, name),
                FactDefinition.Named.of("other", "其他", "Other"),
                null,
                yearly,
                false,
                false,
                minimum,
                maximum,
                codes.stream()
                        .map(code -> FactDefinition.Named.of(code, code, code))
                        .toList(),
                List.of(),
                null,
                List.of(),
                name.equals("owner") ? PersonalDatum.NAME : null,
                false);
    }

    /** The same fact, but worked out by the register, or no longer in the configuration. */
    public static FactDefinition closed(FactDefinition fact, boolean derived, boolean retired) {
        return variant(fact, derived, fact.changedBy(), retired);
    }

    /** The same fact, but recorded in the name of one organisation only. */
    public static FactDefinition keptBy(String organisation, FactDefinition fact) {
        return variant(
                fact,
                fact.derived(),
                List.of(FactDefinition.Named.of(organisation, organisation, organisation)),
                fact.retired());
    }

    private static FactDefinition variant(
            FactDefinition fact, boolean derived, List<FactDefinition.Named> changedBy, boolean retired) {
        return new FactDefinition(
                fact.name(),
                fact.type(),
                fact.label(),
                fact.group(),
                fact.unit(),
                fact.yearly(),
                derived,
                fact.absenceMeansNo(),
                fact.minimum(),
                fact.maximum(),
                fact.choices(),
                changedBy,
                fact.freshFor(),
                fact.alsoCalled(),
                fact.personal(),
                retired);
    }
}
