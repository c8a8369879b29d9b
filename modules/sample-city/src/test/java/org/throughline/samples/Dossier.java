package org.throughline.samples;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.throughline.enterprises.EntityKind;
import org.throughline.enterprises.FactRecord;
import org.throughline.enterprises.FirmRecord;

/** What a reader of the register finds about one firm: its facts by name, of the last year where they are yearly. */
record Dossier(FirmRecord firm, Map<String, String> facts) {

    static Dossier of(FirmRecord firm) {
        Map<String, String> facts = new HashMap<>();
        for (FactRecord fact : firm.facts()) {
            Integer year = fact.year();
            if (year == null || year == FullCity.LAST_YEAR) {
                facts.put(fact.name(), fact.value());
            }
        }
        return new Dossier(firm, facts);
    }

    static List<Dossier> first(int makers, int others) {
        return SampleCity.of(SampleCity.SEED, FullCity.DAY)
                .firms(makers, others)
                .map(Dossier::of)
                .toList();
    }

    boolean isCompany() {
        return firm.kind() == EntityKind.COMPANY;
    }

    boolean has(String... names) {
        return Stream.of(names).allMatch(facts::containsKey);
    }

    boolean says(String name, String value) {
        return value.equals(facts.get(name));
    }

    OptionalDouble number(String name) {
        String value = facts.get(name);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(value));
    }

    double sure(String name) {
        return number(name).orElseThrow();
    }

    List<FactRecord> history(String name) {
        return firm.facts().stream().filter(fact -> fact.name().equals(name)).toList();
    }
}
