package org.throughline.enterprises.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.throughline.exchange.StorableText;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;
import org.throughline.personal.LegalBasis;
import org.throughline.personal.Purpose;

/**
 * What somebody wants to see the data of a contact person for, and on what legal ground.
 *
 * @param words in their own words, 1 to {@value ContactReading#MOST} characters
 */
public record ContactUse(ContactPurpose purpose, LegalBasis basis, String words) {

    /**
     * A use as it was typed.
     *
     * @param purpose name of a {@link ContactPurpose}
     * @param basis name of a {@link LegalBasis}
     * @throws ProblemException {@link ContactProblem#PURPOSE_INVALID} with every fault
     */
    public static ContactUse typed(String purpose, String basis, String words) {
        Findings findings = new Findings(ContactProblem.TEXTS);
        Optional<ContactPurpose> chosen = Arrays.stream(ContactPurpose.values())
                .filter(known -> known.name().equals(purpose))
                .findFirst();
        Optional<LegalBasis> ground = Arrays.stream(LegalBasis.values())
                .filter(known -> known.name().equals(basis))
                .findFirst();
        if (chosen.isEmpty()) {
            findings.add("/purpose", "fault.use-purpose");
        }
        if (ground.isEmpty()) {
            findings.add("/basis", "fault.use-basis");
        }
        String said = words.strip();
        if (!says(said)) {
            findings.add("/words", "fault.use-words", Map.of("max", Integer.toString(ContactReading.MOST)));
        }
        findings.refuseIfAny(ContactProblem.PURPOSE_INVALID);
        return new ContactUse(chosen.orElseThrow(), ground.orElseThrow(), said);
    }

    /** As the journal is told it, in Chinese: for what, on what ground, and the words. */
    public Purpose told() {
        return new Purpose(
                Purpose.Kind.CONTACT, chinese(purpose.called()) + "（" + chinese(basis.called()) + "）：" + words);
    }

    private static String chinese(Phrase phrase) {
        return phrase.in(Locale.SIMPLIFIED_CHINESE);
    }

    private static boolean says(String words) {
        return words.length() <= ContactReading.MOST
                && StorableText.holds(words)
                && words.codePoints().anyMatch(Character::isLetterOrDigit)
                && words.codePoints().noneMatch(Character::isISOControl);
    }
}
