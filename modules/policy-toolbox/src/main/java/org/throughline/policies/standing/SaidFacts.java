package org.throughline.policies.standing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.enterprises.FirmFact;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Statement;
import org.throughline.policies.facts.Value;
import org.throughline.policies.facts.ValueType;
import org.throughline.policies.facts.Vocabulary;

/** What the register says in the words of the vocabulary. */
final class SaidFacts {

    /** Who says in which industry, division and zone a firm is. */
    static final String REGISTER = "企业库";

    /** Before any day that a clause asks about: the register says where a firm is, and not since when. */
    private static final LocalDate EVER = LocalDate.of(1949, 10, 1);

    private final Map<String, KnownFact> facts;

    SaidFacts(Vocabulary vocabulary) {
        facts = vocabulary.facts().stream().collect(Collectors.toMap(KnownFact::name, Function.identity()));
    }

    /** The fact of a name; empty for one that this node's configuration does not have. */
    Optional<KnownFact> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    /** What is said of a fact. */
    static Statement statement(KnownFact fact, FirmFact said) {
        return new Statement(value(fact, said.value()), said.source(), said.asOf(), said.endsOn());
    }

    /** What the record of a firm says. */
    static Statement ofRecord(String code) {
        return new Statement(new Value.Word(code), REGISTER, EVER, null);
    }

    private static Value value(KnownFact fact, Object said) {
        if (said instanceof BigDecimal number) {
            return new Value.Amount(number);
        }
        if (said instanceof LocalDate day) {
            return new Value.Day(day);
        }
        if (said instanceof Boolean truth) {
            return new Value.Truth(truth);
        }
        String words = (String) said;
        return fact.type() instanceof ValueType.Tags
                ? new Value.Words(new HashSet<>(Arrays.asList(words.split(",", -1))))
                : new Value.Word(words);
    }
}
