package org.throughline.policies.standing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.catalogue.ClauseInForce;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.language.Language;
import org.throughline.policies.language.LanguageFault;
import org.throughline.policies.matching.Clause;

/** The clauses that firms are held against, by their names; never changes. */
public final class Rules {

    private final Map<String, Read> clauses;
    private final Map<String, List<LanguageFault>> unread;

    private Rules(Map<String, Read> clauses, Map<String, List<LanguageFault>> unread) {
        this.clauses = Collections.unmodifiableMap(clauses);
        this.unread = Collections.unmodifiableMap(unread);
    }

    /** A clause with what it asks. */
    public record Read(ClauseInForce clause, Expression eligibility) {}

    /** Reads clauses; those that are not put into rules are left out. */
    public static Rules of(Collection<ClauseInForce> clauses, Language language) {
        return of(clauses, language, null);
    }

    /** The same, where what was read before is not read again: most clauses say what they said. */
    static Rules of(Collection<ClauseInForce> clauses, Language language, @Nullable Rules before) {
        Map<String, Read> read = new TreeMap<>();
        Map<String, List<LanguageFault>> unread = new TreeMap<>();
        for (ClauseInForce clause : clauses) {
            String eligibility = clause.eligibility();
            if (eligibility == null) {
                continue;
            }
            Optional<Expression> known = before == null ? Optional.empty() : before.known(clause);
            if (known.isPresent()) {
                read.put(clause.name(), new Read(clause, known.get()));
                continue;
            }
            Language.Reading reading = language.read(eligibility);
            reading.expression()
                    .ifPresentOrElse(
                            expression -> read.put(clause.name(), new Read(clause, expression)),
                            () -> unread.put(clause.name(), reading.faults()));
        }
        return new Rules(read, unread);
    }

    private Optional<Expression> known(ClauseInForce clause) {
        Read read = clauses.get(clause.name());
        return read != null
                        && clause.eligibility() != null
                        && clause.eligibility().equals(read.clause.eligibility())
                ? Optional.of(read.eligibility)
                : Optional.empty();
    }

    /** The clauses that can be asked, sorted by name. */
    public Map<String, Read> clauses() {
        return clauses;
    }

    /** What is wrong with clauses that cannot be asked, by name: the vocabulary has changed under them. */
    public Map<String, List<LanguageFault>> unread() {
        return unread;
    }

    /** Them as the engine takes them. */
    public List<Clause> toMatch() {
        return clauses.values().stream()
                .map(read -> new Clause(read.clause.name(), read.eligibility))
                .toList();
    }

    /** What they ask, by name. */
    Map<String, Expression> expressions() {
        Map<String, Expression> expressions = new LinkedHashMap<>();
        clauses.forEach((name, read) -> expressions.put(name, read.eligibility));
        return expressions;
    }

    /** The version of the rules: SHA-256 of the names of all clauses, of which version each is, and what it asks. */
    public String digest() {
        StringBuilder words = new StringBuilder();
        clauses.values()
                .forEach(read -> words.append(read.clause.name())
                        .append('\n')
                        .append(read.clause.id())
                        .append('\n')
                        .append(read.clause.eligibility())
                        .append('\0'));
        try {
            byte[] bytes = words.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
