package org.throughline.policies.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.FactSummary;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Statement;
import org.throughline.policies.facts.Value;
import org.throughline.policies.facts.Vocabulary;

/** A firm of the register as conditions see it: the last word on each fact, and never one about a person. */
final class RegisteredFirm {

    /** Industry, place and zone stand in the record of the firm itself. */
    private static final String REGISTER = "企业名册";

    private RegisteredFirm() {}

    /** @param history all that is and was believed of the firm */
    static FirmFacts facts(
            EnterpriseSummary firm, List<FactSummary> history, Vocabulary vocabulary, Assessment assessment) {
        FirmFacts.Builder facts = FirmFacts.builder();
        facts.with(Vocabulary.INDUSTRY, standing(firm.industry().value(), assessment));
        facts.with(Vocabulary.DIVISION, standing(firm.district().value(), assessment));
        String zone = firm.zone();
        if (zone != null) {
            facts.with(Vocabulary.ZONE, standing(zone, assessment));
        }
        for (FactSummary fact : history) {
            Optional<KnownFact> known = vocabulary.fact(fact.definition().name());
            boolean counts = fact.current() && fact.sealed() == null;
            if (!counts || known.isEmpty() || known.get().yearly() != (fact.year() != null)) {
                continue;
            }
            Statement statement = new Statement(value(fact), fact.source(), fact.asOf(), fact.endsOn());
            if (fact.year() == null) {
                facts.with(known.get().name(), statement);
            } else {
                facts.with(known.get().name(), fact.year(), statement);
            }
        }
        return facts.build();
    }

    private static Statement standing(String code, Assessment assessment) {
        return new Statement(new Value.Word(code), REGISTER, assessment.day(), null);
    }

    private static Value value(FactSummary fact) {
        String text = fact.value();
        return switch (fact.definition().type()) {
            case INTEGER, DECIMAL -> new Value.Amount(new BigDecimal(text));
            case DATE -> new Value.Day(LocalDate.parse(text));
            case BOOLEAN -> new Value.Truth(Boolean.parseBoolean(text));
            case TAGS -> new Value.Words(tags(text));
            case CODE, STRING -> new Value.Word(text);
        };
    }

    private static Set<String> tags(String text) {
        return new TreeSet<>(
                Arrays.stream(text.split(",", -1)).filter(tag -> !tag.isEmpty()).toList());
    }
}
