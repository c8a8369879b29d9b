package org.throughline.policies.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.Catalogue;

/** Policies as officers type them. */
public final class Entries {

    public static final Rules RULES = new Rules(Catalogue.SHIPPED);
    public static final String RESEARCH = "rdExpenditure[year - 1] / revenue[year - 1] >= 0.03 && !environmentPenalty";

    private Entries() {}

    /** What entries are held against, on a day. */
    static PolicyCheck check() {
        return new PolicyCheck(
                RULES,
                Set.of("3303", "330303", "wenzhou-bay")::contains,
                List.of("330303", "wenzhou-bay"),
                Set.of("semiconductors"),
                LocalDate.of(2026, 11, 29),
                Locale.ENGLISH);
    }

    /** A policy with one clause and nothing that need not be there. */
    public static PolicyEntry policy(String code, String from, @Nullable String eligibility) {
        return policy(code, version(from, null, List.of(clause("c1", eligibility, List.of()))));
    }

    public static PolicyEntry policy(String code, PolicyEntry.VersionEntry version) {
        return new PolicyEntry(code, "试验政策", null, "试验局", null, null, null, List.of(), null, null, false, version);
    }

    public static PolicyEntry.VersionEntry version(
            String from, @Nullable String to, List<PolicyEntry.ClauseEntry> clauses) {
        return new PolicyEntry.VersionEntry(from, to, null, clauses);
    }

    public static PolicyEntry.ClauseEntry clause(
            String code, @Nullable String eligibility, List<PolicyEntry.TestEntry> tests) {
        return new PolicyEntry.ClauseEntry(
                code, "研发补助", null, "DATA_CHECK", null, null, eligibility, null, null, null, tests);
    }

    /** A clause of research that its tests prove. */
    public static PolicyEntry.ClauseEntry proven(String code) {
        return clause(
                code,
                RESEARCH,
                List.of(
                        test("enough", "ELIGIBLE", 3_000_000, false),
                        test("too little", "NOT_ELIGIBLE", 2_999_999, false),
                        test("a penalty", "NOT_ELIGIBLE", 3_000_000, true)));
    }

    static PolicyEntry.TestEntry test(String name, String verdict, int research, boolean penalty) {
        return new PolicyEntry.TestEntry(
                name,
                "2026-06-30",
                TypedFact.of(Map.of("rdExpenditure", research, "revenue", 100_000_000, "environmentPenalty", penalty)),
                verdict,
                null);
    }
}
