package org.throughline.policies;

import java.util.Arrays;
import java.util.List;
import org.throughline.kernel.BilingualText;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Measure;
import org.throughline.policies.facts.ValueType;
import org.throughline.policies.facts.Vocabulary;
import org.throughline.policies.language.Language;

/** A small vocabulary with a fact of every type, and with few values, so that conditions are often met just so. */
public final class TrialFacts {

    private static final Measure YUAN = Measure.of("yuan", "元", "yuan");

    public static final KnownFact REVENUE = yearly("revenue", new ValueType.Decimal(YUAN));
    public static final KnownFact RESEARCH = yearly("rdExpenditure", new ValueType.Decimal(YUAN));
    public static final KnownFact STAFF = yearly("employees", new ValueType.Whole(Measure.of("person", "人", "people")));
    public static final KnownFact LAND = single("landArea", new ValueType.Decimal(Measure.of("mu", "亩", "mu")), false);
    public static final KnownFact LEVEL = single("digitalLevel", new ValueType.Whole(Measure.NONE), false);
    public static final KnownFact REGISTERED = single("registeredOn", new ValueType.Day(), false);
    public static final KnownFact LISTED = single("listed", new ValueType.Truth(), true);
    public static final KnownFact PENALTY = single("environmentPenalty", new ValueType.Truth(), false);
    public static final KnownFact SIZE = single("sizeClass", code("LARGE", "MEDIUM", "SMALL", "MICRO"), false);
    public static final KnownFact SPECIALISED = single("specialised", code("PROVINCIAL", "LITTLE_GIANT"), true);
    public static final KnownFact USES = single("aiUses", tags("vision", "speech", "x-vision"), false);
    public static final KnownFact HONOURS = single("honours", tags("first", "second"), true);
    public static final KnownFact PARK = single("park", new ValueType.Text(), false);
    public static final KnownFact INDUSTRY =
            single("industry", new ValueType.Industry(choices("C", "C3", "C34", "C341", "C3411", "C35")), false);
    public static final KnownFact DIVISION =
            single("division", new ValueType.Division(choices("33", "3303", "330302", "330303", "34")), false);

    public static final KnownFact ZONE = single("zone", code("bay-new", "bay", "high-tech"), true);

    public static final Vocabulary ALL = Vocabulary.of(List.of(
            REVENUE,
            RESEARCH,
            STAFF,
            LAND,
            LEVEL,
            REGISTERED,
            LISTED,
            PENALTY,
            SIZE,
            SPECIALISED,
            USES,
            HONOURS,
            PARK,
            INDUSTRY,
            DIVISION,
            ZONE));
    public static final Language LANGUAGE = new Language(ALL);

    private TrialFacts() {}

    private static KnownFact yearly(String name, ValueType type) {
        return new KnownFact(name, new BilingualText(name, name), type, true, false);
    }

    private static KnownFact single(String name, ValueType type, boolean absenceMeansNo) {
        return new KnownFact(name, new BilingualText(name, name), type, false, absenceMeansNo);
    }

    private static ValueType code(String... codes) {
        return new ValueType.Code(choices(codes));
    }

    private static ValueType tags(String... tags) {
        return new ValueType.Tags(choices(tags));
    }

    private static List<ValueType.Choice> choices(String... values) {
        return Arrays.stream(values)
                .map(value -> new ValueType.Choice(value, new BilingualText(value, value)))
                .toList();
    }
}
