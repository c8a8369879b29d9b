package org.throughline.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;

/**
 * What somebody wants to see a personal datum for. The kind lets the journal be counted, the words let one case be
 * checked; both are needed.
 *
 * @param words in their own words, 1 to {@value #MOST} characters
 */
public record Purpose(Kind kind, String words) {

    /** The most characters the words have. */
    public static final int MOST = 200;

    private static final Pattern SAYS_SOMETHING = Pattern.compile("(?U)[^\\p{Cntrl}\\p{Cs}]*\\w[^\\p{Cntrl}\\p{Cs}]*");
    private static final String TEXTS = "org.throughline.personal.texts";

    /** Why anybody looks. */
    public enum Kind {
        /** To reach the person about work. */
        CONTACT,
        /** To make sure who somebody is. */
        IDENTITY,
        /** To deal with an incident. */
        INCIDENT,
        /** Because the person asked. */
        REQUEST,
        /** Anything else. */
        OTHER;

        /** What it is called. */
        public Phrase called() {
            return new Phrase(TEXTS, "purpose." + name());
        }
    }

    public Purpose {
        words = words.strip();
        if (!says(words)) {
            throw new IllegalArgumentException("A purpose says something in at most " + MOST + " characters");
        }
    }

    /**
     * A purpose as it was typed.
     *
     * @param kind name of a {@link Kind}; empty where none was chosen
     * @param at JSON pointer of the form; the faults are at its members {@code purpose} and {@code words}
     * @throws ProblemException {@link PersonalProblem#PURPOSE_MISSING} with every fault
     */
    public static Purpose typed(String kind, String words, String at) {
        List<Fault> faults = new ArrayList<>();
        if (List.of(Kind.values()).stream().noneMatch(known -> known.name().equals(kind))) {
            faults.add(new Fault(at + "/purpose", new Phrase(TEXTS, "fault.purpose")));
        }
        Map<String, String> most = Map.of("max", Integer.toString(MOST));
        if (!says(words.strip())) {
            faults.add(new Fault(at + "/words", new Phrase(TEXTS, "fault.words", most)));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(PersonalProblem.PURPOSE_MISSING, most, faults);
        }
        return new Purpose(Kind.valueOf(kind), words);
    }

    /** As the journal keeps it, in Chinese: what kind it is of, then the words. */
    public String told() {
        return kind.called().in(Locale.SIMPLIFIED_CHINESE) + "：" + words;
    }

    private static boolean says(String words) {
        return words.length() <= MOST && SAYS_SOMETHING.matcher(words).matches();
    }
}
