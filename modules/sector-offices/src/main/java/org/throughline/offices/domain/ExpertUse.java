package org.throughline.offices.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;
import org.throughline.personal.LegalBasis;
import org.throughline.personal.Purpose;

/**
 * What somebody wants to see the data of an expert for, and on what legal ground.
 *
 * @param words in their own words, 1 to {@value #MOST} characters
 */
public record ExpertUse(ExpertPurpose purpose, LegalBasis basis, String words) {

    /**
     * The most characters the words have: with purpose and ground before them they fit into an entry of the journal.
     */
    public static final int MOST = 120;

    /**
     * A use as it was typed.
     *
     * @param purpose name of an {@link ExpertPurpose}
     * @param basis name of a {@link LegalBasis}
     * @throws ProblemException {@link ExpertProblem#USE_INVALID} with every fault
     */
    public static ExpertUse typed(@Nullable String purpose, @Nullable String basis, @Nullable String words) {
        Findings findings = new Findings(ExpertProblem.TEXTS);
        Optional<ExpertPurpose> chosen = Arrays.stream(ExpertPurpose.values())
                .filter(known -> known.name().equals(purpose))
                .findFirst();
        Optional<LegalBasis> ground = Arrays.stream(LegalBasis.values())
                .filter(known -> known.name().equals(basis))
                .findFirst();
        if (chosen.isEmpty()) {
            findings.add("/purpose", "use-purpose");
        }
        if (ground.isEmpty()) {
            findings.add("/basis", "use-basis");
        }
        String said = findings.words("/words", words, MOST);
        if (!said.isEmpty() && (said.contains("\n") || said.codePoints().noneMatch(Character::isLetterOrDigit))) {
            findings.add("/words", "use-words", Map.of("max", Integer.toString(MOST)));
        }
        findings.refuseIfAny(ExpertProblem.USE_INVALID);
        return new ExpertUse(chosen.orElseThrow(), ground.orElseThrow(), said);
    }

    /** As the journal is told it, in Chinese: for what, on what ground, and the words. */
    public Purpose told() {
        return new Purpose(
                Purpose.Kind.CONTACT, chinese(purpose.called()) + "（" + chinese(basis.called()) + "）：" + words);
    }

    private static String chinese(Phrase phrase) {
        return phrase.in(Locale.SIMPLIFIED_CHINESE);
    }
}
