package org.throughline.directory;

import org.throughline.kernel.ProblemType;

/** Every way in which the directory refuses a request. */
public enum DirectoryProblem implements ProblemType {
    /** The name and the secret do not belong together. */
    CREDENTIALS_WRONG("credentials-wrong", Kind.UNAUTHENTICATED),
    /** The name is closed after wrong secrets; fact {@code seconds} says for how long. */
    TOO_MANY_ATTEMPTS("too-many-attempts", Kind.TOO_MANY),
    /** So many sign in at once that this one must wait; fact {@code seconds} says how long. */
    BUSY("sign-in-busy", Kind.TOO_MANY),
    /** The link was used, has run out or never existed. */
    INVITATION_CLOSED("invitation-closed", Kind.NOT_FOUND),
    /** The account asked for breaks a rule. */
    ACCOUNT_INVALID("account-invalid", Kind.INVALID);

    /** Base name of the bundle with the texts of this module. */
    public static final String TEXTS = "org.throughline.directory.texts";

    private final String code;
    private final Kind kind;

    DirectoryProblem(String code, Kind kind) {
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
