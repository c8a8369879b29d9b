package org.throughline.personal;

import org.throughline.kernel.ProblemType;

/** What can be refused about personal data. */
public enum PersonalProblem implements ProblemType {
    /** Nothing personal is shown without a purpose; fact {@code max} is the number of characters it may have. */
    PURPOSE_MISSING("purpose-missing", Kind.INVALID),
    /** Only some may see it, whatever their purpose. */
    NOT_SHOWN("personal-not-shown", Kind.FORBIDDEN),
    /** It is there and cannot be read: kept with another key of the installation, or touched. */
    UNREADABLE("personal-unreadable", Kind.CONFLICT);

    static final String TEXTS = "org.throughline.personal.texts";

    private final String code;
    private final Kind kind;

    PersonalProblem(String code, Kind kind) {
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
