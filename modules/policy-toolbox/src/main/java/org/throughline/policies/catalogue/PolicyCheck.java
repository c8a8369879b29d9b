package org.throughline.policies.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Period;
import org.throughline.kernel.TrackCode;

/**
 * Holds what somebody typed of a policy against the rules.
 *
 * @param rules in which eligibility and benefits are read
 * @param places whether a code is one of a division or zone
 * @param own where the caller's work reaches, which is what is meant where no region is said
 * @param tracks codes that there are
 * @param reader in whose language faults of sources are told
 */
public record PolicyCheck(
        Rules rules, Predicate<String> places, List<String> own, Set<String> tracks, LocalDate today, Locale reader) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");
    private static final Pattern IDENTITY = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"]{1,490}");
    private static final int TITLE = 200;
    private static final int WORDS = 500;
    private static final int TEXT = 50_000;
    private static final int PLACES = 50;
    private static final int TRACKS = 50;

    /** A version that holds together. */
    public record CheckedVersion(Period validity, @Nullable String text, List<PolicyClause> clauses) {}

    /** A policy that holds together, with its first version. */
    public record Checked(PolicyCard card, CheckedVersion version) {}

    /**
     * A policy with its first version.
     *
     * @throws org.throughline.kernel.ProblemException {@link PolicyProblem#INVALID} with every fault
     */
    public Checked policy(PolicyEntry entry) {
        Findings findings = new Findings();
        String code = code("/code", entry.code(), findings);
        String title = findings.words("/title", entry.title(), TITLE);
        String titleEn = findings.wordsOrNone("/titleEn", entry.titleEn(), TITLE);
        String issuer = findings.words("/issuer", entry.issuer(), TITLE);
        String number = findings.wordsOrNone("/documentNumber", entry.documentNumber(), TITLE);
        String basis = findings.wordsOrNone("/legalBasis", entry.legalBasis(), WORDS);
        List<String> region = region(entry.region(), findings);
        List<TrackCode> tracks = tracks(entry.tracks(), findings);
        PolicyCard.Source source = source(entry, findings);
        CheckedVersion version = version(entry.version(), findings);
        findings.refuseIfAny(PolicyProblem.INVALID);
        return new Checked(
                new PolicyCard(code, title, titleEn, issuer, number, basis, region, tracks, source, entry.sample()),
                Objects.requireNonNull(version));
    }

    /**
     * A version alone.
     *
     * @throws org.throughline.kernel.ProblemException {@link PolicyProblem#INVALID} with every fault
     */
    public CheckedVersion version(PolicyEntry.VersionEntry entry) {
        Findings findings = new Findings();
        CheckedVersion version = version(entry, findings);
        findings.refuseIfAny(PolicyProblem.INVALID);
        return Objects.requireNonNull(version);
    }

    /** Null if it has faults. */
    private @Nullable CheckedVersion version(PolicyEntry.VersionEntry entry, Findings findings) {
        LocalDate from = findings.day("/validFrom", entry.validFrom());
        if (Findings.isBlank(entry.validFrom())) {
            findings.add("/validFrom", "day-missing");
        }
        LocalDate to = findings.day("/validTo", entry.validTo());
        boolean ordered = from == null || to == null || from.isBefore(to);
        if (!ordered) {
            findings.add("/validTo", "order");
        }
        String text = findings.wordsOrNone("/text", entry.text(), TEXT);
        List<PolicyClause> clauses = new ClauseCheck(rules, today, reader, findings).clauses(entry.clauses());
        return from == null || !ordered ? null : new CheckedVersion(new Period(from, to), text, clauses);
    }

    /** A code that can stand in an address and is no identity. */
    static String code(String pointer, @Nullable String typed, Findings findings) {
        String code = Objects.requireNonNullElse(typed, "").strip();
        if (!CODE.matcher(code).matches() || IDENTITY.matcher(code).matches()) {
            findings.add(pointer, "code");
        }
        return code;
    }

    private List<String> region(@Nullable List<String> typed, Findings findings) {
        if (typed == null) {
            return own;
        }
        for (int place = 0; place < typed.size(); place++) {
            if (!places.test(typed.get(place))) {
                findings.add("/region/" + place, "place");
            }
        }
        findings.atMost("/region", typed.size(), PLACES);
        return typed;
    }

    private List<TrackCode> tracks(List<String> typed, Findings findings) {
        for (int place = 0; place < typed.size(); place++) {
            if (!tracks.contains(typed.get(place))) {
                findings.add("/tracks/" + place, "track");
            }
        }
        findings.atMost("/tracks", typed.size(), TRACKS);
        return typed.stream().filter(tracks::contains).map(TrackCode::new).toList();
    }

    private static PolicyCard.@Nullable Source source(PolicyEntry entry, Findings findings) {
        SourceKind kind = findings.choice("/source/kind", entry.sourceKind(), SourceKind.class);
        String url = findings.wordsOrNone("/source/url", entry.sourceUrl(), WORDS);
        if (url != null && !URL.matcher(url).matches()) {
            findings.add("/source/url", "url");
        }
        if (url != null && Findings.isBlank(entry.sourceKind())) {
            findings.add("/source/kind", "source-kind", Map.of());
        }
        return kind == null ? null : new PolicyCard.Source(kind, url);
    }
}
