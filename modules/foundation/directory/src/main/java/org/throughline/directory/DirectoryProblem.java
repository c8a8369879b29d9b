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
    ACCOUNT_INVALID("account-invalid", Kind.INVALID),
    /** The contact details asked for break a rule, or are to be erased without a reason. */
    CONTACT_INVALID("contact-invalid", Kind.INVALID),
    /** Somebody else has changed the contact details in the meantime. */
    CONTACT_CHANGED("contact-changed", Kind.CONFLICT),
    /** What waits for a decision was decided already; fact {@code by} says by whom. */
    ALREADY_DECIDED("already-decided", Kind.CONFLICT),
    /** Nobody decides about what they proposed themselves or are to hold. */
    OWN_PROPOSAL("own-proposal", Kind.FORBIDDEN),
    /** Somebody has the name already; fact {@code name}. */
    NAME_TAKEN("name-taken", Kind.CONFLICT),
    /** The post asked for breaks a rule. */
    POST_INVALID("post-invalid", Kind.INVALID),
    /** Nobody holds two duties of administration, or one beside the bureau's work, on one day. */
    DUTIES_APART("duties-apart", Kind.CONFLICT),
    /** There is nobody of this name, or no such post; fact {@code name}. */
    HOLDER_NOT_FOUND("holder-not-found", Kind.NOT_FOUND),
    /** What was asked for belongs to another administrator; fact {@code right}. */
    NOT_YOUR_DUTY("not-your-duty", Kind.FORBIDDEN),
    /** A new link or secret is given only while a system administrator keeps its owner out; fact {@code name}. */
    STILL_OPEN("still-open", Kind.CONFLICT),
    /** Nobody closes their own account or ends their own post. */
    OWN_STANDING("own-standing", Kind.FORBIDDEN),
    /** Without another who could take over, the post of a system or security administrator is not ended. */
    LAST_ADMINISTRATOR("last-administrator", Kind.CONFLICT),
    /** The password cannot be changed so: the present one is wrong, or the new one breaks a rule. */
    PASSWORD_REFUSED("password-refused", Kind.INVALID),
    /** What was asked for is signed, and its person last showed a secret too long ago. */
    REAUTHENTICATION_REQUIRED("reauthentication-required", Kind.FORBIDDEN),
    /** The code of the second factor is wrong, too old, or was used before. */
    FACTOR_WRONG("factor-wrong", Kind.INVALID),
    /** No second factor was offered that could be confirmed, or the house has none. */
    FACTOR_NOT_OFFERED("factor-not-offered", Kind.CONFLICT),
    /** The house requires a second factor. */
    FACTOR_NEEDED("factor-needed", Kind.CONFLICT);

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
