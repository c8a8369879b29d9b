package org.throughline.policies.facts;

import java.time.LocalDate;

/** On which day something that ends, such as a qualification, has to be in force. */
public sealed interface Moment {

    /** On the day of the assessment. */
    Moment ASSESSMENT = new OfAssessment();

    /** The day of the assessment. */
    record OfAssessment() implements Moment {}

    /** A calendar day, that day included. */
    record On(LocalDate day) implements Moment {}
}
