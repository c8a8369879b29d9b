package org.throughline.offices.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.throughline.kernel.TrackCode;

/**
 * What somebody judged of a track in writing, and signed. It is never changed; what came of it stands beside it.
 *
 * @param words up to {@link #MOST} letters, lines ended by a line feed
 * @param by account of the person who signed
 * @param at when, to the microsecond
 * @param digest see {@link #digestOf}
 */
public record TrackJudgement(
        UUID id, String bureau, TrackCode track, String words, String by, Instant at, String digest) {

    /** The most letters of a judgement. */
    public static final int MOST = 5000;

    /** What came of it, as somebody saw it later. */
    public record Outcome(UUID id, String words, String by, Instant at) {

        /** The most letters. */
        public static final int MOST = 2000;
    }

    /** A judgement as it is signed now. */
    public static TrackJudgement signed(UUID id, String bureau, TrackCode track, String words, String by, Instant at) {
        return new TrackJudgement(id, bureau, track, words, by, at, digestOf(bureau, track, words, by, at));
    }

    /** Whether it is what was signed. */
    public boolean isAsSigned() {
        return digest.equals(digestOf(bureau, track, words, by, at));
    }

    /**
     * SHA-256 in hexadecimal digits of what is signed: bureau, track, words, who, and when in ISO 8601, each as UTF-8
     * with the number of its bytes and a colon in front.
     */
    static String digestOf(String bureau, TrackCode track, String words, String by, Instant at) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : List.of(bureau, track.value(), words, by, at.toString())) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /**
     * Words that are to be signed, held against the rules.
     *
     * @throws org.throughline.kernel.ProblemException {@link TrackProblem#JUDGEMENT_INVALID}
     */
    public static String words(String typed) {
        return checked(typed, MOST);
    }

    /**
     * Words of an outcome, held against the rules.
     *
     * @throws org.throughline.kernel.ProblemException {@link TrackProblem#JUDGEMENT_INVALID}
     */
    public static String outcome(String typed) {
        return checked(typed, Outcome.MOST);
    }

    private static String checked(String typed, int most) {
        Findings findings = new Findings();
        String words = findings.words("/words", typed, most);
        findings.refuseIfAny(TrackProblem.JUDGEMENT_INVALID);
        return words;
    }
}
