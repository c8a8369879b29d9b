package org.throughline.policies.faces;

import java.util.List;
import org.throughline.kernel.Period;
import org.throughline.policies.catalogue.ClauseTest;
import org.throughline.policies.catalogue.PolicyClause;
import org.throughline.policies.catalogue.PolicyEntry;
import org.throughline.policies.catalogue.PolicyVersion;
import org.throughline.policies.catalogue.TypedFact;
import org.throughline.policies.rehearsal.Turned;

/** What is kept as somebody would type it, so that a version can be written anew with one part of it changed. */
final class StoredClause {

    private StoredClause() {}

    static PolicyEntry.ClauseEntry entry(PolicyClause clause) {
        return new PolicyEntry.ClauseEntry(
                clause.code(),
                clause.title(),
                clause.text(),
                clause.mode() == null ? null : clause.mode().name(),
                clause.inTotal(),
                clause.department(),
                clause.eligibility(),
                clause.benefit(),
                clause.otherConditions(),
                clause.note(),
                clause.tests().stream().map(StoredClause::entry).toList());
    }

    /** The same clause with its rules as they were turned; its examples stay and say what they come to now. */
    static PolicyEntry.ClauseEntry with(PolicyClause clause, Turned turned) {
        PolicyEntry.ClauseEntry stored = entry(clause);
        return new PolicyEntry.ClauseEntry(
                stored.code(),
                stored.title(),
                stored.text(),
                stored.mode(),
                stored.inTotal(),
                stored.department(),
                turned.eligibility(),
                turned.benefit(),
                stored.otherConditions(),
                stored.note(),
                stored.tests());
    }

    private static PolicyEntry.TestEntry entry(ClauseTest test) {
        return new PolicyEntry.TestEntry(
                test.name(),
                test.day().toString(),
                test.facts().stream().map(TypedFact::of).toList(),
                test.verdict().name(),
                test.amount() == null ? null : test.amount().amount());
    }

    static List<PolicyEntry.ClauseEntry> entries(PolicyVersion version) {
        return version.clauses().stream().map(StoredClause::entry).toList();
    }

    /** The same version with these clauses. */
    static PolicyEntry.VersionEntry version(PolicyVersion version, List<PolicyEntry.ClauseEntry> clauses) {
        Period days = version.head().validity();
        String end = days.end() == null ? null : days.end().toString();
        return new PolicyEntry.VersionEntry(days.start().toString(), end, version.text(), clauses);
    }
}
