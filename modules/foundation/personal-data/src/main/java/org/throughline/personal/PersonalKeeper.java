package org.throughline.personal;

import java.util.Map;
import org.throughline.kernel.PersonalDatum;

/**
 * A module that keeps personal data about one type of subject; says what there is and who may see it. A bean of this
 * type is all that a module needs for masking, reveal and record.
 */
public interface PersonalKeeper {

    /** The type of its subjects, as in {@link PersonalSubject#type()}; no other module has it. */
    String type();

    /** Names of its fields, each with how much of it may be seen without a purpose. */
    Map<String, PersonalDatum> fields();

    /**
     * Whether the person at hand may see this subject's data for a purpose. Whoever may not learns only whether there
     * is any.
     *
     * @param subject {@link PersonalSubject#id()}; need not exist
     */
    boolean mayReveal(String subject);
}
