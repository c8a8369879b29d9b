package org.throughline.policies.standing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FirmFact;
import org.throughline.enterprises.FirmFactsFeed;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Statement;
import org.throughline.policies.facts.Vocabulary;

/** A few firms as the register told of them. */
final class HeardFirms implements FirmFactsFeed.Sink {

    private final Map<UUID, Heard> firms = new LinkedHashMap<>();

    /** One firm. */
    record Heard(FirmEntry entry, List<FirmFact> facts) {}

    @Override
    public void firm(UUID id, String industry, String division, @Nullable String zone) {
        firms.put(id, new Heard(new FirmEntry(industry, division, zone), new ArrayList<>()));
    }

    @Override
    public void fact(UUID firm, FirmFact fact) {
        Heard heard = firms.get(firm);
        if (heard != null) {
            heard.facts.add(fact);
        }
    }

    Map<UUID, Heard> firms() {
        return firms;
    }

    /** Each of them, to be judged plainly. */
    Map<UUID, FirmFacts> facts(Vocabulary vocabulary) {
        SaidFacts said = new SaidFacts(vocabulary);
        Map<UUID, FirmFacts> facts = new LinkedHashMap<>();
        firms.forEach((id, heard) -> facts.put(id, facts(heard, said)));
        return facts;
    }

    private static FirmFacts facts(Heard heard, SaidFacts said) {
        FirmFacts.Builder builder = FirmFacts.builder();
        heard.entry.tell(builder::with);
        for (FirmFact fact : heard.facts) {
            said.fact(fact.name()).ifPresent(known -> put(builder, known, fact));
        }
        return builder.build();
    }

    private static void put(FirmFacts.Builder builder, KnownFact known, FirmFact fact) {
        Statement statement = SaidFacts.statement(known, fact);
        Integer year = fact.year();
        if (year == null) {
            builder.with(known.name(), statement);
        } else {
            builder.with(known.name(), year, statement);
        }
    }
}
