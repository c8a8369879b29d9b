package org.throughline.policies.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Money;
import org.throughline.policies.language.LanguageFault;
import org.throughline.policies.verdict.Verdict;

/** Holds typed clauses and their tests against the rules. */
final class ClauseCheck {

    private static final int CLAUSES = 200;
    private static final int TESTS = 50;
    private static final int TITLE = 200;
    private static final int WORDS = 2_000;
    private static final int TEXT = 10_000;
    private static final int FORMULA = 20_000;

    /** Clauses get their identities when they are written down. */
    private static final UUID NONE = new UUID(0, 0);

    private final Rules rules;
    private final LocalDate today;
    private final Locale reader;
    private final Findings findings;

    ClauseCheck(Rules rules, LocalDate today, Locale reader, Findings findings) {
        this.rules = rules;
        this.today = today;
        this.reader = reader;
        this.findings = findings;
    }

    List<PolicyClause> clauses(List<PolicyEntry.ClauseEntry> typed) {
        findings.atMost("/clauses", typed.size(), CLAUSES);
        Set<String> codes = new HashSet<>();
        List<PolicyClause> clauses = new ArrayList<>();
        for (int place = 0; place < typed.size(); place++) {
            String pointer = "/clauses/" + place;
            PolicyClause clause = clause(pointer, typed.get(place));
            if (!codes.add(clause.code())) {
                findings.add(pointer + "/code", "code-twice");
            }
            clauses.add(clause);
        }
        return clauses;
    }

    private PolicyClause clause(String pointer, PolicyEntry.ClauseEntry typed) {
        return new PolicyClause(
                NONE,
                PolicyCheck.code(pointer + "/code", typed.code(), findings),
                findings.words(pointer + "/title", typed.title(), TITLE),
                findings.wordsOrNone(pointer + "/text", typed.text(), TEXT),
                findings.choice(pointer + "/mode", typed.mode(), ExecutionMode.class),
                typed.inTotal(),
                findings.wordsOrNone(pointer + "/department", typed.department(), TITLE),
                source(pointer + "/eligibility", typed.eligibility(), Rules.Kind.ELIGIBILITY),
                source(pointer + "/benefit", typed.benefit(), Rules.Kind.BENEFIT),
                findings.wordsOrNone(pointer + "/otherConditions", typed.otherConditions(), WORDS),
                findings.wordsOrNone(pointer + "/note", typed.note(), WORDS),
                tests(pointer + "/tests", typed.tests()));
    }

    private @Nullable String source(String pointer, @Nullable String typed, Rules.Kind kind) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        List<LanguageFault> faults = rules.meaning(typed, kind).faults();
        for (LanguageFault fault : faults) {
            findings.add(pointer, "expression", told(fault, reader));
        }
        return faults.isEmpty() ? findings.words(pointer, typed, FORMULA) : typed;
    }

    /** Where a fault stands and what is wrong, for its reader. */
    static Map<String, String> told(LanguageFault fault, Locale reader) {
        return Map.of(
                "line", Integer.toString(fault.at().line()),
                "column", Integer.toString(fault.at().column()),
                "detail", fault.detail().in(reader));
    }

    private List<ClauseTest> tests(String pointer, List<PolicyEntry.TestEntry> typed) {
        findings.atMost(pointer, typed.size(), TESTS);
        List<ClauseTest> tests = new ArrayList<>();
        for (int place = 0; place < typed.size(); place++) {
            tests.add(test(pointer + "/" + place, typed.get(place)));
        }
        return tests;
    }

    private ClauseTest test(String pointer, PolicyEntry.TestEntry typed) {
        LocalDate day = Objects.requireNonNullElse(findings.day(pointer + "/day", typed.day()), today);
        Verdict.Outcome verdict = findings.choice(pointer + "/verdict", typed.verdict(), Verdict.Outcome.class);
        if (Findings.isBlank(typed.verdict())) {
            findings.add(pointer + "/verdict", "verdict-missing");
        }
        return new ClauseTest(
                findings.words(pointer + "/name", typed.name(), TITLE),
                day,
                rules.given(pointer + "/facts", typed.facts(), day, findings),
                Objects.requireNonNullElse(verdict, Verdict.Outcome.UNKNOWN),
                amount(pointer + "/amount", typed.amount()));
    }

    private @Nullable Money amount(String pointer, @Nullable String typed) {
        if (Findings.isBlank(typed)) {
            return null;
        }
        Money amount =
                Money.parse(String.valueOf(typed).strip(), Money.CURRENCY).orElse(null);
        if (amount == null || amount.isNegative()) {
            findings.add(pointer, "amount");
            return null;
        }
        return amount;
    }
}
