package org.throughline.enterprises.persistence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactRecord;
import org.throughline.enterprises.FirmRecord;
import org.throughline.enterprises.Firms;

/** Facts of every type for firms of a test, some of their own among those of the catalogue. */
final class SampleFacts {

    static final List<Integer> YEARS = List.of(2022, 2023, 2024, 2025);
    static final List<String> TAGS = List.of("design", "energy", "质检");
    /** Facts that are asked about; of each type at least one, and yearly ones of three types. */
    static final List<String> ASKED = List.of(
            "employees",
            "revenue",
            "profit",
            "patents",
            "registeredCapital",
            "registeredOn",
            "sizeClass",
            "testGrade",
            "aboveScale",
            "highTech",
            "aiUses",
            "testNote",
            "testTalk");

    private static final List<String> NOTES = List.of("第一车间 ABC", "ａｂｃ 二期", "100%_\\ 全检", "a,b");
    private static final String OWN = "insert into enterprises.fact_definition"
            + " (id, name, type, yearly, codes, label_zh, label_en) values"
            + " (30001, 'testNote', 'STRING', false, '{}', '记事', 'Note'),"
            + " (30002, 'testGrade', 'CODE', true, '{A,B,C}', '年度等级', 'Grade of a year'),"
            + " (30003, 'testTalk', 'STRING', true, '{}', '年度说明', 'Statement of a year')";

    private final Random random;
    private final Map<String, FactDefinition> catalogue;

    private SampleFacts(Random random, Map<String, FactDefinition> catalogue) {
        this.random = random;
        this.catalogue = catalogue;
    }

    /** Empties the register and adds facts of its own to the catalogue. */
    static SampleFacts in(RegisterDatabase database, Random random) {
        database.empty();
        database.asOwner(OWN);
        return new SampleFacts(
                random,
                database.directory().definitions().stream()
                        .collect(Collectors.toMap(FactDefinition::name, fact -> fact)));
    }

    /** Leaves the register as it was found. */
    static void remove(RegisterDatabase database) {
        database.empty();
        database.asOwner("delete from enterprises.fact_definition where id > 30000");
        database.close();
    }

    FactDefinition fact(String name) {
        return Objects.requireNonNull(catalogue.get(name), name);
    }

    /** Some firms know all, some nothing; a value comes again and again, so that ends of ranges are hit. */
    FirmRecord known(FirmRecord firm) {
        List<FactRecord> facts = new ArrayList<>();
        double share = random.nextDouble();
        for (String name : ASKED) {
            FactDefinition fact = fact(name);
            for (Integer year : fact.yearly() ? YEARS : Collections.<Integer>singletonList(null)) {
                if (random.nextDouble() < share) {
                    facts.add(new FactRecord(name, year, value(fact), "test", LocalDate.of(2026, 1, 31), Firms.NOON));
                }
            }
        }
        return Firms.withFacts(firm, facts);
    }

    String value(FactDefinition fact) {
        int some = random.nextInt(12);
        return switch (fact.type()) {
            case INTEGER -> Integer.toString(some * 10);
            case DECIMAL ->
                BigDecimal.valueOf(some * 125L - (fact.minimum() == null ? 500 : 0), 2)
                        .toPlainString();
            case DATE -> LocalDate.of(2020, 1, 1).plusDays(some).toString();
            case BOOLEAN -> Boolean.toString(some % 2 == 0);
            case CODE -> fact.codes().get(some % fact.codes().size());
            case TAGS -> String.join(",", new TreeSet<>(List.of(TAGS.get(some % 3), TAGS.get(some % 2))));
            case STRING -> NOTES.get(some % NOTES.size());
        };
    }
}
