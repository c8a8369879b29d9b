package org.throughline.enterprises.domain;

import org.throughline.kernel.ProblemType;

/** Every way in which the register refuses a request. */
public enum EnterpriseProblem implements ProblemType {
    /** No firm has the code; fact {@code uscc}. */
    NOT_FOUND("enterprise-not-found", Kind.NOT_FOUND),
    /** The caller may read about the firm, and change firms elsewhere only; fact {@code uscc}. */
    OUT_OF_REACH("enterprise-out-of-reach", Kind.FORBIDDEN),
    /** The record with this code was merged into another, which is to be changed; facts {@code uscc}, {@code into}. */
    MERGED("enterprise-merged", Kind.CONFLICT),
    /** A firm has the code already; fact {@code uscc}. */
    ALREADY_REGISTERED("enterprise-already-registered", Kind.CONFLICT),
    /** What is to be written about the firm breaks rules; every fault is listed. */
    INVALID("enterprise-invalid", Kind.INVALID),
    /** The catalogue has no such fact; fact {@code name}. */
    FACT_UNKNOWN("fact-unknown", Kind.NOT_FOUND),
    /** The register works the fact out itself; fact {@code name}. */
    FACT_DERIVED("fact-derived", Kind.CONFLICT),
    /** The configuration gives a fact another type than it had. */
    FACT_FIXED("fact-fixed", Kind.CONFLICT),
    /** The configuration no longer has the fact. */
    FACT_RETIRED("fact-retired", Kind.CONFLICT),
    /**
     * Only some organisations record the fact, and the caller acts for none of them; facts {@code name} and {@code by},
     * the codes of these organisations.
     */
    FACT_KEPT_BY_OTHERS("fact-kept-by-others", Kind.FORBIDDEN),
    /** Only personal facts are erased, all others corrected; fact {@code name}. */
    FACT_NOT_PERSONAL("fact-not-personal", Kind.CONFLICT),
    /** The vault has nothing of a personal fact of a firm; fact {@code name}. */
    FACT_NOT_KEPT("fact-not-kept", Kind.NOT_FOUND),
    /** The fact breaks rules; every fault is listed. */
    FACT_INVALID("fact-invalid", Kind.INVALID),
    /** As many exports as may be are being made. */
    EXPORTS_BUSY("exports-busy", Kind.UNAVAILABLE),
    /** No import that the caller may see has this identity; fact {@code id}. */
    IMPORT_NOT_FOUND("import-not-found", Kind.NOT_FOUND),
    /** What the import was asked with breaks rules; every fault is listed. */
    IMPORT_INVALID("import-invalid", Kind.INVALID),
    /** The columns of the file cannot be taken as they are; every fault is listed. */
    IMPORT_COLUMNS("import-columns", Kind.INVALID),
    /** The file is no table that is taken; fact {@code reason}. */
    IMPORT_UNREADABLE("import-unreadable", Kind.INVALID),
    /** The file of the import is kept no more. */
    IMPORT_FILE_GONE("import-file-gone", Kind.CONFLICT),
    /** Somebody entered a firm of the file at the same moment; to be tried again. */
    IMPORT_CROSSED("import-crossed", Kind.UNAVAILABLE);

    /** Base name of the bundle with the texts of this module. */
    public static final String TEXTS = "org.throughline.enterprises.texts";

    private final String code;
    private final Kind kind;

    EnterpriseProblem(String code, Kind kind) {
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
        return TEXTS;
    }
}
