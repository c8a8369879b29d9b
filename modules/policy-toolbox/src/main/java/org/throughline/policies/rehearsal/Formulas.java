package org.throughline.policies.rehearsal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.language.LanguageFault;

/** Reads benefits in the language in which clauses say them. */
public interface Formulas {

    /** Reads one. */
    Reading read(String benefit);

    /**
     * What came of a source.
     *
     * @param money null if there are faults
     */
    record Reading(@Nullable FirmMoney money, List<LanguageFault> faults) {}
}
