package org.throughline.personal;

import org.throughline.kernel.Phrase;

/** How somebody agreed. */
public enum ConsentForm {
    /** On paper, signed. */
    WRITTEN,
    /** By a message, a form or a click that is kept. */
    ELECTRONIC,
    /** In talk, noted by whoever heard it. */
    ORAL;

    /** What it is called. */
    public Phrase called() {
        return new Phrase(PersonalProblem.TEXTS, "consent.form." + name());
    }
}
