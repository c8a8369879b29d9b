package org.throughline.policies.runs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries out the statements of the judge that speaks SQL. */
@FunctionalInterface
public interface SqlOpinions {

    /**
     * What a statement says: for each row the truths behind its number.
     *
     * @param json the rows it judges, its only parameter
     * @param expressions how many truths a row has
     */
    List<List<@Nullable Boolean>> of(String statement, String json, int expressions);
}
