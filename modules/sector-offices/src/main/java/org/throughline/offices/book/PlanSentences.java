package org.throughline.offices.book;

import java.util.LinkedHashMap;
import java.util.Map;
import org.throughline.configuration.OfficeFunction;
import org.throughline.kernel.Phrase;
import org.throughline.offices.domain.MandateChange;
import org.throughline.offices.domain.OfficesProblem;

/** Changes of a plan in sentences. */
public final class PlanSentences {

    private PlanSentences() {}

    /** One change, with offices, tracks and functions by their codes. */
    public static Phrase of(MandateChange change) {
        OfficeFunction function = change.function();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("what", function == null ? String.valueOf(change.track()) : function.word());
        values.put("former", String.valueOf(change.former()));
        values.put("next", String.valueOf(change.next()));
        values.put("period", change.period().toString());
        return new Phrase(OfficesProblem.TEXTS, "change." + change.kind().name(), values);
    }
}
