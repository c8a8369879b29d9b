package org.throughline.policies.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** A value that a fact has. */
public sealed interface Value {

    /** Of a fact that is a number. */
    record Amount(BigDecimal number) implements Value {}

    /** Of a fact that is a day. */
    record Day(LocalDate day) implements Value {}

    /** Of a fact that is a truth. */
    record Truth(boolean holds) implements Value {}

    /** Of a fact that is a code, a text, an industry or a division. */
    record Word(String word) implements Value {}

    /** Of a fact that is tags; may be empty, which is known then. */
    record Words(Set<String> words) implements Value {
        public Words {
            words = Collections.unmodifiableSortedSet(new TreeSet<>(words));
        }
    }
}
