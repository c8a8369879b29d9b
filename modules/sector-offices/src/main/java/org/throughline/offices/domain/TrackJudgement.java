package org.throughline.offices.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.kernel.TrackCode;

/**
 * What somebody judged of a track in writing, and signed. It is never changed; what came of it stands beside it.
 *
 * @param words up to {@link #MOST} letters, lines ended by a line feed
 * @param by account of the person who signed
 * @param at when, to the microsecond
 * @param sources sessions of experts and entries of the technology watch that it rests on, by identity
 * @param digest see {@link #digestOf}
 */
public record TrackJudgement(
        UUID id,
        String bureau,
        TrackCode track,
        String words,
        List<UUID> sources,
        String by,
        Instant at,
        String digest) {

    public TrackJudgement {
        sources = List.copyOf(sources);
    }

    /** The most letters of a judgement. */
    public static final int MOST = 5000;

    /** What came of it, as somebody saw it later. */
    public record Outcome(UUID id, String words, String by, Instant at) {

        /** The most letters. */
        public static final int MOST = 2000;
    }

    /** A judgement as it is signed now. */
    public static TrackJudgement signed(UUID id, String bureau, TrackCode track, Said said, String by, Instant at) {
        String digest = digestOf(bureau, track, said, by, at);
        return new TrackJudgement(id, bureau, track, said.words(), said.sources(), by, at, digest);
    }

    /** What is signed. */
    public record Said(String words, List<UUID> sources) {

        public Said {
            sources = List.copyOf(sources);
        }
    }

    /** Whether it is what was signed. */
    public boolean isAsSigned() {
        return digest.equals(digestOf(bureau, track, new Said(words, sources), by, at));
    }

    /**
     * SHA-256 in hexadecimal digits of what is signed: bureau, track, words, who, when in ISO 8601, and each source,
     * each as UTF-8 with the number of its bytes and a colon in front.
     */
    static String digestOf(String bureau, TrackCode track, Said said, String by, Instant at) {
        Stream<String> first = Stream.of(bureau, track.value(), said.words(), by, at.toString());
        List<String> parts = Stream.concat(first, said.sources().stream().map(UUID::toString))
                .toList();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
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
     * What is to be signed, held against the rules.
     *
     * @param sources identities of what it rests on
     * @param known which of them there are
     * @throws org.throughline.kernel.ProblemException {@link TrackProblem#JUDGEMENT_INVALID} with every fault
     */
    public static Said said(String typed, List<String> sources, Set<UUID> known) {
        Findings findings = new Findings();
        String words = findings.words("/words", typed, MOST);
        List<UUID> rests = findings.sources(sources, known);
        findings.refuseIfAny(TrackProblem.JUDGEMENT_INVALID);
        return new Said(words, rests);
    }

    /**
     * Words of an outcome, held against the rules.
     *
     * @throws org.throughline.kernel.ProblemException {@link TrackProblem#JUDGEMENT_INVALID}
     */
    public static String outcome(String typed) {
        Findings findings = new Findings();
        String words = findings.words("/words", typed, Outcome.MOST);
        findings.refuseIfAny(TrackProblem.JUDGEMENT_INVALID);
        return words;
    }
}
