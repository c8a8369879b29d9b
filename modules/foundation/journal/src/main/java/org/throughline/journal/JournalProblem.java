package org.throughline.journal;

import org.throughline.kernel.ProblemType;

/** What can be refused about the journal. */
public enum JournalProblem implements ProblemType {
    /** No entry has this identity; fact {@code id}. */
    ENTRY_NOT_FOUND("journal-entry-not-found", Kind.NOT_FOUND),
    /** A verification is under way on this node; it reads everything, so one at a time is enough. */
    VERIFICATION_BUSY("verification-busy", Kind.UNAVAILABLE);

    private final String code;
    private final Kind kind;

    JournalProblem(String code, Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String bundle() {
        return "org.throughline.journal.texts";
    }
}
