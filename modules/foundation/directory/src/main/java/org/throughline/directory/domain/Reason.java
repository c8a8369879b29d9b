package org.throughline.directory.domain;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.throughline.directory.DirectoryProblem;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;

/** Why an administrator does something that needs a reason. */
public final class Reason {

    /** What the journal can keep: no character that a text of the database has not. */
    private static final Pattern KEPT = Pattern.compile("[^\\x00\\p{Cs}]*");

    private static final int LONGEST = 500;

    private Reason() {}

    /**
     * The reason without blanks around it, 1 to 500 characters.
     *
     * @throws ProblemException {@code refusal} with the fault at {@code /reason}
     */
    public static String checked(String why, DirectoryProblem refusal) {
        if (why.isBlank() || why.length() > LONGEST || !KEPT.matcher(why).matches()) {
            Fault fault = new Fault("/reason", new Phrase(DirectoryProblem.TEXTS, "fault.post.reason"));
            throw new ProblemException(refusal, Map.of(), List.of(fault));
        }
        return why.strip();
    }
}
